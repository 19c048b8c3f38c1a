package nl.zwerm.shared.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** Serves from the given folder until it is killed, or its input ends. */
final class AnotherServer {

    private AnotherServer() {}

    public static void main(String[] words) throws IOException {
        try (var folder = DataFolder.claim(Path.of(words[0]));
                var _ = Postgres.start(folder.path(), _ -> {})) {
            System.out.println("serving");
            while (System.in.read() >= 0) {}
        }
    }
}
