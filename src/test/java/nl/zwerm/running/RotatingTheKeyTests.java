package nl.zwerm.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import nl.zwerm.shared.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new master key, wherever it was interrupted: texts are as they were, and what was said before it holds. */
class RotatingTheKeyTests {

    private static final String SECRET = "Wat wij hier zeggen blijft hier.";
    private static final String SAID = "Over de ooievaar";
    private static final String TEXTS = """
            select md5(string_agg(coalesce(s.room, '') || c.body, '' order by c.id))
            from contributions.contribution c left join circles.session s on true
            """;

    @TempDir
    Path place;

    private Path data;
    private Path key;

    @Test
    void whateverHappensMeanwhileNothingIsLost() throws Exception {
        data = Prepared.copiedTo(place);
        key = Prepared.key(data);
        String secret;
        String session;
        String proof;
        try (var server = RunningServer.on(data)) {
            try (var sitting = Sitting.begun(data, server.base())) {
                sitting.write(Sitting.OWNER, "PITCH", SAID);
                sitting.act(Sitting.LEADER, "/end");
                session = sitting.session();
                proof = Sitting.path(
                        sitting.visitor(Sitting.OWNER).get(session + "/proof").location());
                secret = confidential(sitting.visitor(Sitting.OWNER));
            }
            assertThat(refused("keys", "rotate")).contains("in use");
            server.stop();
            var texts = Sql.one(data, TEXTS);
            var before = Files.copy(key, place.resolve("before"));

            interruptedBeforeAnythingIsSealed();
            interruptedWhenAllIsSealed(before);
            interruptedAtTheVeryEnd(before);
            assertThat(done("keys", "rotate")).contains("The master key is new; the keys of ");

            assertThat(Sql.one(data, TEXTS)).as("texts are not touched").isEqualTo(texts);
            assertThat(Keys.at(key).size()).isEqualTo(4);
            copiesOfBeforeFitNoMore(before);
            server.start();
            try (var bea = Visitor.at(server.base())) {
                assertThat(bea.get(proof).body()).contains("Bea de Boer", "Vijfstappenmethode");
                bea.signIn(Prepared.ADMINISTRATOR, Prepared.PASSWORD);
                assertThat(bea.get(secret).body()).contains(SECRET);
                assertThat(bea.get(session).body()).contains(SAID);
            }
        }
        aDoctorTellsOfCopies();
    }

    private static String confidential(Visitor who) throws IOException {
        var space = who.send(who.form("/spaces/new", "form[action=/spaces]")
                .with("name", "Vertrouwensgroep")
                .with("kind", "confidential"));
        return Sitting.path(who.send(who.form("/questions/new", "#ask-form")
                        .with("title", "Hoe gaan we verder?")
                        .with("body", SECRET)
                        .with("space", space.location().replaceFirst(".*/", "")))
                .location());
    }

    private void interruptedBeforeAnythingIsSealed() throws IOException {
        Keys.at(key).succeeded(next());
        assertThat(refused("serve", "--port", "0")).contains("begun and not finished", "zwerm keys rotate");
        assertThat(done("keys", "rotate")).contains("this goes on with it", "The master key is new");
        finished();
    }

    /** The database knows the new key, the file is the old one. */
    private void interruptedWhenAllIsSealed(Path before) throws IOException {
        Files.move(key, next());
        Files.copy(before, key, StandardCopyOption.COPY_ATTRIBUTES);
        assertThat(refused("serve", "--port", "0")).contains("begun and not finished");
        assertThat(failed("doctor")).contains("WRONG  master key     a rotation was begun and not finished");
        assertThat(done("keys", "rotate")).contains("this goes on with it", "The master key is new");
        finished();
    }

    private void interruptedAtTheVeryEnd(Path before) throws IOException {
        Files.copy(before, old());
        assertThat(done("keys", "rotate")).contains("nearly done; only that is finished now");
        finished();
        Keys.at(key).succeeded(next());
        Files.copy(key, old());
        assertThat(done("keys", "rotate")).contains("this goes on with it");
        finished();
    }

    private void finished() {
        assertThat(next()).doesNotExist();
        assertThat(old()).doesNotExist();
    }

    private void copiesOfBeforeFitNoMore(Path before) throws IOException {
        var doctor = failed("doctor", "--key-file", before.toString());
        assertThat(doctor)
                .contains("the master key does not open the keys of all", "is " + before + " the file of this data?");
        assertThat(refused("serve", "--port", "0", "--key-file", before.toString()))
                .contains(before + " is not that of this data", "--without-key");
        assertThat(refused("keys", "rotate", "--key-file", before.toString())).contains("Nothing was changed");
        assertThat(refused("keys", "confirm", before.toString()))
                .contains("is no copy of " + key, "from before the last rotation");
    }

    private void aDoctorTellsOfCopies() throws IOException {
        assertThat(done("doctor"))
                .contains("NOTE   key copy       nobody has shown one. Without the key ", "confidential spaces")
                .contains("zwerm keys confirm COPY")
                .contains("ok     vault          in " + Prepared.vault(data) + " lie the locks of 1 session.");
        assertThat(refused("keys", "confirm", key.toString())).contains("is the key itself");
        var copy = Files.copy(key, place.resolve("copy"));
        assertThat(done("keys", "confirm", copy.toString()))
                .contains("is a copy of the master key", "It lies on the same disk");
        assertThat(done("doctor"))
                .contains("ok     key copy       one was shown on 20")
                .doesNotContain("nobody has shown");
    }

    private Path next() {
        return key.resolveSibling(key.getFileName() + ".next");
    }

    private Path old() {
        return key.resolveSibling(key.getFileName() + ".old");
    }

    private String done(String... words) throws IOException {
        var done = zwerm(words);
        assertThat(done.exit()).as(done.err() + done.out()).isZero();
        return done.out();
    }

    private String failed(String... words) throws IOException {
        var done = zwerm(words);
        assertThat(done.exit()).as(done.out()).isEqualTo(1);
        return done.out();
    }

    private String refused(String... words) throws IOException {
        var refused = zwerm(words);
        assertThat(refused.exit()).as(refused.out()).isNotZero();
        return refused.err();
    }

    private Commanded zwerm(String... words) throws IOException {
        var command = new ArrayList<>(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        return Commanded.zwerm(command.toArray(String[]::new));
    }
}
