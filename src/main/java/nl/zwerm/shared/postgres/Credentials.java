package nl.zwerm.shared.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Two roles: one that looks after the server, and one without its powers as which Zwerm works. */
record Credentials(String adminPassword, String password) {

    static final String ADMIN = "postgres";
    static final String USER = "zwerm";

    static Credentials keptIn(Path file) throws IOException {
        if (Files.notExists(file)) {
            Private.write(file, ADMIN + "=" + random() + "\n" + USER + "=" + random() + "\n");
        }
        var kept = new Properties();
        kept.load(new StringReader(Files.readString(file)));
        return new Credentials(read(kept, ADMIN, file), read(kept, USER, file));
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String read(Properties kept, String role, Path file) {
        var password = kept.getProperty(role, "");
        if (!password.matches("[0-9a-f]{16,}")) {
            throw new PostgresFailed(
                    "No usable password of \"" + role + "\" in " + file + "; put that file back from a backup.");
        }
        return password;
    }

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
