package nl.zwerm.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.stream.Stream;
import nl.zwerm.administration.doctor.Connecting;
import nl.zwerm.shared.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administrator's command line, beside a running server and without one. */
class LookingAfterItTests {

    private static final String CEES = "cees@zwerm.example";

    @TempDir
    Path place;

    private Path data;
    private RunningServer server;

    @BeforeEach
    void start() throws IOException {
        data = Prepared.copiedTo(place);
        server = RunningServer.on(data);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void doesWhatItSaysBesideARunningServerAndWithoutOne() throws Exception {
        try (var cees = Visitor.at(server.base())) {
            accounts(cees);
        }
        spaces();
        assertThat(done("reindex")).contains("asked to build it anew and goes on answering");
        server.said().await("The search index is new; it holds");
        assertThat(done("doctor"))
                .contains("Zwerm in " + data + ", with a running server")
                .contains("ok     keeps data     fsync = on")
                .contains("ok     keeps data     synchronous_commit = on")
                .contains("ok     keeps data     full_page_writes = on")
                .contains("ok     master key     " + Prepared.key(data))
                .contains("ok     set-up         done")
                .endsWith("Nothing is wrong.\n");

        server.stop();
        leaveSomethingUntold();
        assertThat(done("person", "list")).contains(CEES).doesNotContain("eventPublicationRegistry");
        assertThat(server.postmaster())
                .as("a command stops the database that it started")
                .isEmpty();
        assertThat(done("reindex")).contains("The search index is new; it holds");
        var withoutServer = zwerm("doctor");
        assertThat(withoutServer.out())
                .contains("without a running server")
                .contains("NOTE   jobs           wait for the server")
                .endsWith("Nothing is wrong.\n");
        aDoctorSaysWhatIsWrong();
    }

    private void accounts(Visitor cees) throws IOException {
        assertThat(refused("person", "add", "geen-adres", "--name", "Cees"))
                .isEqualTo("zwerm: \"geen-adres\" is not an e-mail address.\n");
        assertThat(done("person", "add", CEES, "--name", "Cees", "--password-from", password("eerste-woord-2026")))
                .isEqualTo("Added Cees <" + CEES + ">.\n");
        assertThat(refused("person", "add", CEES, "--name", "Cees"))
                .isEqualTo("zwerm: Somebody has the address " + CEES + " already.\n");
        cees.signIn(CEES, "eerste-woord-2026");

        assertThat(cees.get("/administration").status()).isEqualTo(403);
        assertThat(done("person", "administrator", CEES)).isEqualTo("Cees <" + CEES + "> is administrator now.\n");
        assertThat(cees.get("/administration").status()).isEqualTo(200);
        assertThat(done("person", "list").lines())
                .anyMatch(line -> line.matches("\\S{12} active +administrator +" + CEES + " +Cees"));
        done("person", "administrator", CEES, "--no-longer");
        assertThat(cees.get("/administration").status()).isEqualTo(403);
        assertThat(refused("person", "administrator", Prepared.ADMINISTRATOR, "--no-longer"))
                .contains("is the last administrator; make somebody else administrator first.");

        var made = done("person", "password", CEES);
        assertThat(made).contains("Cees <" + CEES + "> has a new password and is signed out everywhere.");
        assertThat(cees.get("/account").location()).contains("/sign-in");
        cees.signIn(CEES, made.replaceFirst("(?s).*  password: (\\S+).*", "$1"));

        assertThat(done("person", "deactivate", CEES)).contains("cannot sign in any more.");
        assertThat(cees.get("/account").location()).contains("/sign-in");
        assertThat(refused("person", "deactivate", CEES)).contains(CEES + " is deactivated, not active.");
        assertThat(done("person", "activate", CEES)).contains("can sign in again.");
        assertThat(refused("person", "activate", "niemand@zwerm.example"))
                .isEqualTo("zwerm: Nobody has the address niemand@zwerm.example.\n");
    }

    private void spaces() throws IOException {
        var made = done("space", "create", "Nachtdienst", "--kind", "closed", "--steward", Prepared.ADMINISTRATOR);
        var id = made.replaceFirst("(?s)^Made the space (\\S+)\\.\\n$", "$1");
        assertThat(id).hasSize(12);
        assertThat(done("space", "list").lines())
                .anyMatch(line -> line.matches(id + " closed +1 member +Nachtdienst  \\(Bea de Boer\\)"))
                .contains("No confidential spaces.");
        done("space", "create", "Vertrouwd", "--kind", "confidential", "--steward", Prepared.ADMINISTRATOR);
        assertThat(done("space", "list"))
                .contains("1 confidential space; only its members know which.")
                .doesNotContain("Vertrouwd");
        assertThat(done("space", "steward", id, CEES)).isEqualTo(CEES + " looks after Nachtdienst now.\n");
        assertThat(done("space", "list"))
                .containsPattern(id + " closed +2 members +Nachtdienst  \\(Bea de Boer, Cees\\)");
        assertThat(refused("space", "steward", "000000000000", CEES))
                .isEqualTo("zwerm: There is no open or closed space 000000000000; see: zwerm space list\n");
    }

    /** As a server that was killed does. A command looks at it when it ends. */
    private void leaveSomethingUntold() throws SQLException {
        try (var database = Database.forTool(data, _ -> {});
                var connection = Connecting.to(database);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into public.event_publication (id, listener_id, event_type, serialized_event,
                        publication_date, status, completion_attempts)
                    values (gen_random_uuid(), 'nobody', 'nl.zwerm.people.PersonDeactivated',
                        '{"person":"7eszr1jdtfgd"}', now(), 'PROCESSING', 1)
                    """);
        }
    }

    private void aDoctorSaysWhatIsWrong() throws IOException {
        var key = Prepared.key(data);
        var away = Files.move(key, key.resolveSibling("away"));
        var found = zwerm("doctor");
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.out())
                .contains("WRONG  master key     " + key + " is not there; put it back")
                .endsWith("Something is wrong.\n");
        assertThat(refused("serve", "--port", "0"))
                .contains("The master key " + key + " is not there, and this data holds a confidential space")
                .contains("If it is lost: --without-key");
        assertThat(key).doesNotExist();
        Files.writeString(key, "this is no key");
        assertThat(zwerm("doctor").out())
                .contains("WRONG  sealed texts   The master key file " + key + " cannot be read; put back the file");
        Files.move(away, key, StandardCopyOption.REPLACE_EXISTING);
        assertThat(Commanded.zwerm("doctor", "--data", place.resolve("nowhere").toString())
                        .err())
                .isEqualTo("zwerm: There is no Zwerm in " + place.resolve("nowhere")
                        + "; choose its folder with --data.\n");
        assertThat(place.resolve("nowhere")).doesNotExist();
    }

    private String password(String word) throws IOException {
        return Files.writeString(place.resolve("password"), word + "\n").toString();
    }

    private String done(String... words) throws IOException {
        var done = zwerm(words);
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.err()).doesNotContain("PostgreSQL is running");
        return done.out();
    }

    private String refused(String... words) throws IOException {
        var refused = zwerm(words);
        assertThat(refused.exit()).as(refused.out()).isEqualTo(1);
        return refused.err();
    }

    private Commanded zwerm(String... words) throws IOException {
        return Commanded.zwerm(Stream.concat(Stream.of(words), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
    }
}
