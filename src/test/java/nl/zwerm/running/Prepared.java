package nl.zwerm.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An organisation that has been set up, at rest on the disk; each trial works on a copy of it. */
final class Prepared {

    static final String ADMINISTRATOR = "bea@zwerm.example";
    static final String PASSWORD = "lang-genoeg-2026";
    static final List<String> COLLEAGUES = IntStream.rangeClosed(1, 4)
            .mapToObj(number -> "collega" + number + "@zwerm.example")
            .toList();

    private static @Nullable Path original;

    private Prepared() {}

    static synchronized Path copiedTo(Path place) throws IOException {
        var made = original;
        if (made == null) {
            made = make(Files.createTempDirectory("zwerm-prepared"));
            original = made;
        }
        var data = place.resolve("data");
        copy(made, data);
        Files.copy(key(made), key(data));
        copy(vault(made), vault(data));
        return data;
    }

    /** Beside the data, never in it. */
    static Path key(Path data) {
        return data.resolveSibling(data.getFileName() + ".key");
    }

    /** Beside its key. */
    static Path vault(Path data) {
        return data.resolveSibling(data.getFileName() + ".vault");
    }

    /** What a first visitor does; the administrator stays signed in. */
    static Visitor.Answer setUp(Visitor visitor, String code) throws IOException {
        return visitor.send(visitor.form("/set-up", "form[action=/set-up]")
                .with("code", code)
                .with("organisation", "De Wilg")
                .with("name", "Bea de Boer")
                .with("email", ADMINISTRATOR)
                .with("password", PASSWORD));
    }

    private static Path make(Path place) throws IOException {
        var data = place.resolve("data");
        try (var server = RunningServer.on(data);
                var administrator = Visitor.at(server.base())) {
            setUp(administrator, server.setUpCode());
            for (var link : invite(administrator)) {
                comeIn(server, link);
            }
            server.stop();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(place)));
        return data;
    }

    private static List<String> invite(Visitor administrator) throws IOException {
        var invited = administrator.send(administrator
                .form("/administration/people/invite", "form[action=/administration/people/invite]")
                .with("addresses", String.join("\n", COLLEAGUES)));
        return invited.page().select("input[id^=link-]").eachAttr("value");
    }

    private static void comeIn(RunningServer server, String link) throws IOException {
        try (var colleague = Visitor.at(server.base())) {
            var form = colleague.form(link, "form[action^=/welcome/]");
            colleague.send(form.with("name", "Collega " + link.length()).with("password", PASSWORD));
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (var found = Files.walk(from)) {
            for (var path : found.toList()) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static void delete(Path place) {
        try (var found = Files.walk(place)) {
            for (var path : found.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
