package nl.zwerm.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Moving;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.ZwermSettings;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.CommittingTest;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommittingTest
class FollowingChangesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private SearchScenes scenes;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Moving moving;

    @Autowired
    private Topics topics;

    @Autowired
    private Changes changes;

    @Autowired
    private Reindexing reindexing;

    @Autowired
    private ZwermSettings settings;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        scenes = beans.createBean(SearchScenes.class);
    }

    @Test
    void aConfidentialTextIsNeverInTheIndexAndNotFoundByItsMembersEither() throws IOException {
        var steward = scenes.somebody("Anouk", false);
        var space = spaces.open(SpaceKind.CONFIDENTIAL, "Rouwkostzolder", "Wat bij zwaluwtong blijft", steward.id());
        var sealed = scenes.question(steward, space, "Waarom zweeg kwikzilverman?", "Door koraalvlinder", "nl");
        var after = scenes.question(steward, cast.everyone(), "Openbaar daarna met lantaarnvis", "", "nl");
        scenes.untilIndexed(after);

        assertThat(scenes.indexed(sealed.id().value())).isFalse();
        assertThat(scenes.indexed(space.value())).isFalse();
        assertThat(mvc.get().uri("/search?q={q}", "koraalvlinder kwikzilverman").with(cast.as(steward.id())))
                .bodyText()
                .contains("daarin zoek je in de ruimte zelf")
                .doesNotContain("data-hook=\"search-result\"");
        untilOnDisk("lantaarnvis");
        for (var secret : List.of("kwikzilverman", "koraalvlinder", "rouwkostzolder", "zwaluwtong")) {
            assertThat(onDisk(secret)).as(secret).isFalse();
        }
    }

    @Test
    void whatIsMovedUnderASealSoonStandsInNoFileOfTheIndex() {
        var steward = scenes.somebody("Guusje", false);
        var open = spaces.open(SpaceKind.OPEN, "Vlonderplein", "Wat stond", steward.id());
        var sealed = spaces.open(SpaceKind.CONFIDENTIAL, "Zegelhuis", "Wat zwijgt", steward.id());
        assertThat(mvc.post()
                        .uri("/questions")
                        .param("title", "Wie zag de schemerlibel?")
                        .param("space", open.toString())
                        .with(cast.as(steward.id()))
                        .with(csrf()))
                .hasStatus(303);
        var other = scenes.question(steward, open, "En wie de oeverzwaan?", "", "nl");
        scenes.untilIndexed(other);
        var generation = generation();
        reindexing.reindex(_ -> {});
        SearchScenes.until(() -> !generation().equals(generation), "all to stand in the same files");
        untilOnDisk("schemerlibel");

        var question = ContributionId.of(scenes.find("schemerlibel").getFirst());
        assertThat(moving.move(question, sealed, "Het is gevoelig.", steward)).isEmpty();
        SearchScenes.until(() -> inNoFile("schemerlibel"), "the words to leave the files");
        assertThat(scenes.indexed(other.id().value())).isTrue();
    }

    @Test
    void whatIsPutAwayIsForgottenWithItsAnswersAndComesBackWithThem() {
        var asker = scenes.somebody("Bart", false);
        var question = scenes.question(asker, cast.everyone(), "Wie verving de zuurstoffles?", "", "nl");
        var answer = scenes.answer(question, asker, "Dat deed ik");
        scenes.untilIndexed(answer);

        contributions.trash(question.id(), asker);
        SearchScenes.until(() -> !scenes.indexed(answer.id().value()), "the answer to go with its question");
        assertThat(scenes.indexed(question.id().value())).isFalse();
        contributions.restore(question.id(), asker);
        scenes.untilIndexed(answer);
    }

    @Test
    void aTopicIsFoundByItsNewName() {
        var asker = scenes.somebody("Cas", false);
        TopicId topic = topics.named("Glimwormkunde");
        var question = scenes.question(asker, cast.everyone(), "Iets zonder dat woord", "", "nl");
        var answer = scenes.answer(question, asker, "Dank je wel");
        contributions.setTopics(question.id(), List.of(topic));
        SearchScenes.until(() -> found("glimwormkunde", question.id().value()), "the topic to be found");

        jdbc.sql("update people.topic set name = 'Vuurvliegleer' where id = :id")
                .param("id", topic.value())
                .update();
        changes.note("topic", topic.value());
        SearchScenes.until(() -> found("vuurvliegleer", question.id().value()), "the new name to be found");
        assertThat(found("vuurvliegleer", answer.id().value()))
                .as("an answer does not speak of the topic itself")
                .isFalse();
        assertThat(mvc.get()
                        .uri("/search?q=dank&topic={topic}", topic.toString())
                        .with(cast.as(asker.id())))
                .bodyText()
                .contains("#answer-" + answer.id());
    }

    @Test
    void aTopicIsFoundByItsOtherNamesAndByThoseOfWhatWasMergedIntoIt() {
        var asker = scenes.somebody("Cas", true);
        var topic = topics.named("Glimslakkenleer");
        var other = topics.named("Lichtslakkenleer");
        var question = scenes.question(asker, cast.everyone(), "Iets zonder dat woord", "", "nl");
        contributions.setTopics(question.id(), List.of(topic));
        send(asker.id(), "/topics/" + topic + "/synonyms", "synonym", "Molluskentheorie");
        SearchScenes.until(() -> found("molluskentheorie", question.id().value()), "the other name to be found");

        send(asker.id(), "/topics/" + other + "/merging", "into", "Glimslakkenleer");
        SearchScenes.until(() -> found("lichtslakkenleer", question.id().value()), "what was merged to be found");
        for (var link : List.of("Lichtslakkenleer", "molluskentheorie", other.toString())) {
            assertThat(mvc.get().uri("/search?topic={link}", link).with(cast.as(asker.id())))
                    .as(link)
                    .hasStatusOk()
                    .bodyText()
                    .contains("/questions/" + question.id());
        }
        send(asker.id(), "/topics/" + other + "/parting", "x", "x");
        SearchScenes.until(() -> !found("lichtslakkenleer", question.id().value()), "it to be found no more");
    }

    private void send(PersonId by, String path, String name, String value) {
        assertThat(mvc.post().uri(path).with(cast.as(by)).with(csrf()).param(name, value))
                .hasStatus(303);
    }

    @Test
    void anIndexThatIsThrownAwayHeals() throws IOException {
        var asker = scenes.somebody("Dirk", false);
        var question = scenes.question(asker, cast.everyone(), "Waar is de bladderscan?", "", "nl");
        scenes.untilIndexed(question);

        var gone = false;
        for (var time = 0; time < 50 && !gone; time++) {
            gone = threwAway();
        }
        SearchScenes.until(
                () -> Files.exists(folder().resolve("current"))
                        && scenes.indexed(question.id().value()),
                "the index to be built anew");
        var later = scenes.question(asker, cast.everyone(), "En waar is de katheterkar?", "", "nl");
        scenes.untilIndexed(later);
    }

    @Test
    void anIndexThatIsWrittenInHealsWithoutARestart() throws IOException {
        var asker = scenes.somebody("Dina", false);
        var question = scenes.question(asker, cast.everyone(), "Waar hangt de druppelteller?", "", "nl");
        scenes.untilIndexed(question);
        untilOnDisk("druppelteller");
        var generation = generation();

        try (var files = Files.walk(folder().resolve(generation))) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(one -> !one.toString().endsWith(".lock"))
                    .toList()) {
                try (var open = new RandomAccessFile(file.toFile(), "rw")) {
                    open.seek(open.length() / 2);
                    open.write(0x55);
                }
            }
        }
        SearchScenes.until(() -> !generation().equals(generation), "another generation");
        scenes.untilIndexed(question);
    }

    @Test
    void whoeverSearchesAnIndexThatIsWrittenOverSeesNoError() throws IOException {
        var asker = scenes.somebody("Door", false);
        var question = scenes.question(asker, cast.everyone(), "Waar ligt de zeepbellenmeter?", "", "nl");
        scenes.untilIndexed(question);
        SearchScenes.until(() -> IndexFiles.look(folder()) == IndexFiles.State.WHOLE, "the index to be written");
        var generation = generation();

        try (var files = Files.walk(folder().resolve(generation))) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(one -> !one.toString().endsWith(".lock"))
                    .toList()) {
                try (var open = new RandomAccessFile(file.toFile(), "rw")) {
                    open.write(new byte[(int) open.length()]);
                }
            }
        }
        for (var time = 0; time < 10 && generation().equals(generation); time++) {
            assertThat(mvc.get().uri("/search?q=zeepbellenmeter").with(cast.as(asker.id())))
                    .hasStatusOk();
            assertThat(mvc.get().uri("/questions/" + question.id() + "/related").with(cast.as(asker.id())))
                    .hasStatusOk();
            assertThat(mvc.post()
                            .uri("/questions/nearest?title=Waar+ligt+de+zeepbellenmeter")
                            .with(cast.as(asker.id()))
                            .with(csrf()))
                    .hasStatusOk();
        }
        SearchScenes.until(() -> !generation().equals(generation), "another generation");
        scenes.untilIndexed(question);
    }

    @Test
    void besideAServerReindexingIsAskedOfTheServer() {
        var asker = scenes.somebody("Eef", false);
        var question = scenes.question(asker, cast.everyone(), "Wat is een meetlintje?", "", "nl");
        scenes.untilIndexed(question);
        var generation = generation();
        var said = new ArrayList<String>();

        assertThat(reindexing.reindex(said::add)).isEqualTo(-1);
        assertThat(said).singleElement().asString().contains("server");
        SearchScenes.until(() -> !generation().equals(generation), "a new generation of the index");
        assertThat(scenes.indexed(question.id().value())).isTrue();
    }

    /** False when the server wrote in it just then. */
    private boolean threwAway() {
        try (var files = Files.walk(folder())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private boolean found(String words, long id) {
        return scenes.find(words).contains(id);
    }

    private Path folder() {
        return settings.data().resolve("index");
    }

    private String generation() {
        try {
            return Files.readString(folder().resolve("current"));
        } catch (IOException e) {
            return "none";
        }
    }

    private void untilOnDisk(String word) {
        try {
            SearchScenes.until(() -> onDisk(word), "the index to be written");
        } catch (AssertionError never) {
            throw new AssertionError(never.getMessage() + whatStands(word), never);
        }
    }

    private String whatStands(String word) {
        try (var files = Files.walk(folder())) {
            return "%nfound by its word: %s, current: %s, in its files: %s, files: %s"
                    .formatted(
                            scenes.find(word),
                            generation(),
                            stands(word),
                            files.map(file -> folder().relativize(file)).toList());
        } catch (IOException | UncheckedIOException e) {
            return "\n" + e;
        }
    }

    private boolean onDisk(String word) {
        try {
            return stands(word);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** Files may go while they are read: then it is not known. */
    private boolean inNoFile(String word) {
        try {
            return !stands(word);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private boolean stands(String word) throws IOException {
        try (var files = Files.walk(folder())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
        }
        return standsInPieces(word);
    }

    /** Lucene writes what words begin with alike once, and keeps the words of what is only marked as removed. */
    private boolean standsInPieces(String word) throws IOException {
        try (var directory = FSDirectory.open(folder().resolve(generation()));
                var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                for (var field : leaf.reader().getFieldInfos()) {
                    var terms = leaf.reader().terms(field.name);
                    if (terms != null && terms.iterator().seekExact(new BytesRef(word))) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
