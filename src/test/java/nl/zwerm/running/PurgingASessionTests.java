package nl.zwerm.running;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said in a session is nowhere once it is purged, and a copy of the data from before does not bring it back. */
class PurgingASessionTests {

    private static final String SECRET = "stekelbaarsje";
    private static final String HUSHED = "zeepaardje";
    private static final String PUBLIC = "nijlpaard";

    @TempDir
    Path place;

    @Test
    void whatIsPurgedIsNowhereAndNoBackupBringsItBack() throws Exception {
        var data = Prepared.copiedTo(place);
        var backup = place.resolve("backups/before.tar.gz");
        var copies = place.resolve("copies");
        Files.createDirectories(backup.resolveSibling(""));
        var said = new ArrayList<String>();
        String session;
        try (var server = RunningServer.on(data)) {
            try (var sitting = Sitting.begun(data, server.base())) {
                session = sitting.session();
                sitting.visitor(Sitting.OWNER)
                        .send(sitting.visitor(Sitting.OWNER)
                                .form("/questions/new", "#ask-form")
                                .with("title", "Wie zag het " + PUBLIC + "?"));
                talk(sitting);
            }
            said.add(server.said().all());
            server.stop();
            done("backup", backup.toString(), data);
            done("keys", "copy", copies.toString(), data);
            purge(server, data, session);
            said.add(server.said().all());
            assertThat(copied(copies)).hasSize(1);
        }

        assertThat(String.join("\n", said)).doesNotContain(SECRET, HUSHED);
        assertThat(holding(PUBLIC, data)).as("so it would be found").isNotEmpty();
        for (var word : List.of(SECRET, HUSHED)) {
            assertThat(holding(word, data, Prepared.vault(data), copies)).isEmpty();
        }
        assertThat(locks(Prepared.vault(data))).isEmpty();

        olderBackupWithKeysOfToday(backup, data, session);
        olderBackupWithAnOlderCopyOfTheVault(backup, data, copied(copies).getFirst(), session);
    }

    private static void talk(Sitting sitting) throws IOException {
        sitting.write(Sitting.OWNER, "PITCH", "Over het " + SECRET);
        sitting.act(Sitting.LEADER, "/next");
        sitting.act(Sitting.LEADER, "/next");
        sitting.write(Sitting.ONE, "STATEMENT", "Het is een " + HUSHED);
        assertThat(sitting.page(Sitting.OTHER).body()).contains(SECRET).doesNotContain(HUSHED);
        sitting.act(Sitting.LEADER, "/end");
        assertThat(sitting.page(Sitting.OWNER).body()).contains(SECRET);
    }

    /** Its time has come, as it does after ninety days. */
    private void purge(RunningServer server, Path data, String session) throws Exception {
        server.start();
        try (var owner = Visitor.at(server.base()).signIn(Prepared.ADMINISTRATOR, Prepared.PASSWORD)) {
            assertThat(owner.get(session).body()).contains(SECRET);
            assertThat(locks(Prepared.vault(data))).hasSize(1);
        }
        server.stop();
        Sql.run(data, "update circles.session set due_at = now() - interval '1 minute' where due_at is not null");
        Sql.run(data, "update shared.scheduled_tasks set execution_time = now() where task_name = 'circles-due'");
        server.start();
        try (var owner = Visitor.at(server.base()).signIn(Prepared.ADMINISTRATOR, Prepared.PASSWORD)) {
            var patience = System.nanoTime() + 60_000_000_000L;
            while (owner.get(session).status() != 404 && System.nanoTime() < patience) {
                Thread.onSpinWait();
            }
            assertThat(owner.get(session).status()).isEqualTo(404);
        }
        server.stop();
    }

    private void olderBackupWithKeysOfToday(Path backup, Path data, String session) throws Exception {
        var fresh = place.resolve("today/data");
        Files.createDirectories(fresh.resolveSibling(""));
        Files.copy(Prepared.key(data), Prepared.key(fresh));
        Prepared.copy(Prepared.vault(data), Prepared.vault(fresh));
        assertThat(done("restore", backup.toString(), fresh))
                .contains("1 of the locks of 1 session are not there", "The server purges them when it starts");
        assertThat(Sql.one(fresh, "select count(*) from circles.session where room is not null"))
                .isEqualTo("1");
        try (var server = RunningServer.on(fresh);
                var owner = Visitor.at(server.base()).signIn(Prepared.ADMINISTRATOR, Prepared.PASSWORD)) {
            assertThat(owner.get(session).status()).isEqualTo(404);
            assertThat(owner.get(session.replaceFirst("/sessions/.*", "")).status())
                    .isEqualTo(200);
            assertThat(Sql.one(fresh, "select count(*) from circles.session where room is not null"))
                    .isEqualTo("0");
            server.stop();
            assertThat(server.said().all()).contains("Confidential spaces without a lock in the vault: 1.");
        }
        assertThat(holding(SECRET, fresh)).isEmpty();
    }

    /** The window of which the documentation tells. */
    private void olderBackupWithAnOlderCopyOfTheVault(Path backup, Path data, Path copy, String session)
            throws Exception {
        var fresh = place.resolve("older/data");
        Files.createDirectories(fresh.resolveSibling(""));
        Files.copy(Prepared.key(data), Prepared.key(fresh));
        assertThat(done("restore", backup.toString(), fresh))
                .contains("WARNING: the vault " + Prepared.vault(fresh) + " is not there", "keys restore");
        var refused = Commanded.zwerm("serve", "--port", "0", "--data", fresh.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("The vault " + Prepared.vault(fresh) + " is not there", "--without-vault");
        assertThat(done("keys", "restore", copy.toString(), fresh)).contains("Put back the locks of 1 session");
        try (var server = RunningServer.on(fresh);
                var owner = Visitor.at(server.base()).signIn(Prepared.ADMINISTRATOR, Prepared.PASSWORD)) {
            assertThat(owner.get(session).body()).contains(SECRET);
            server.stop();
        }
    }

    private static List<Path> copied(Path copies) throws IOException {
        try (var files = Files.list(copies)) {
            return files.toList();
        }
    }

    private static List<Path> locks(Path vault) throws IOException {
        try (var files = Files.list(vault)) {
            return files.filter(file -> !file.endsWith("MARK")).toList();
        }
    }

    /** Every file in which a word stands, as text is kept in files, in the memory of Java, or in PostgreSQL's bytea. */
    private static List<Path> holding(String word, Path... places) throws IOException {
        var found = new ArrayList<Path>();
        for (var place : places) {
            try (var files = Files.walk(place)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var content = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                    if (Stream.of(UTF_8, UTF_16LE).anyMatch(kind -> content.contains(bytes(word, kind)))) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }

    private static String bytes(String word, Charset kind) {
        return new String(word.getBytes(kind), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** The last word is the data folder. */
    private static String done(Object... words) throws IOException {
        var command = new ArrayList<String>();
        for (var word : words) {
            if (word instanceof Path) {
                command.add("--data");
            }
            command.add(word.toString());
        }
        var done = Commanded.zwerm(command.toArray(String[]::new));
        assertThat(done.exit()).as(done.err() + done.out()).isZero();
        return done.out();
    }
}
