package nl.zwerm.files.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ThreadMoved;
import nl.zwerm.files.ArrivingFile;
import nl.zwerm.files.FileArrivals;
import nl.zwerm.files.FileId;
import nl.zwerm.files.FileOfText;
import nl.zwerm.files.FileVersions;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.SearchScenes;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.CommittingTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommittingTest
class FindingByFileTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Spaces spaces;

    @Autowired
    private FileArrivals arrivals;

    @Autowired
    private FileVersions versions;

    @Autowired
    private ForgetSealed forgetting;

    @Autowired
    private ReadFiles reading;

    @Autowired
    private JdbcClient jdbc;

    private SearchScenes scenes;

    @BeforeEach
    void prepare() {
        scenes = beans.createBean(SearchScenes.class);
    }

    @Test
    void whoReadsTheTextFindsItByWhatStandsInItsFileAndNobodyElse() throws IOException {
        var steward = scenes.somebody("Fleur", false);
        var outsider = scenes.somebody("Gerrit", false);
        var closed = spaces.open(SpaceKind.CLOSED, "Kwabbelkring", "Onder ons", steward.id());
        var file = FileId.next();
        var question = question(steward, closed, file, "draaiboek%20dienst.pdf");
        take(file, question, Documents.pdf("Zet de kwabbelsteunen op de knisperplank."));
        readAll();

        until(steward, "knisperplank", question);
        var found = search(steward, "\"kwabbelsteunen op\"").select("[data-hook=search-result]");
        assertThat(found.text()).contains("Gevonden in het bestand draaiboek dienst.pdf", "op de knisperplank");
        assertThat(found.select("mark").eachText()).contains("kwabbelsteunen op");
        assertThat(search(outsider, "knisperplank").select("[data-hook=search-result]"))
                .isEmpty();
        assertThat(search(outsider, "knisperplank").text()).doesNotContain("draaiboek dienst");

        jdbc.sql("delete from files.file where id = :id")
                .param("id", file.value())
                .update();
        assertThat(search(steward, "knisperplank").text()).doesNotContain("kwabbelsteunen");
        assertThat(texts(file)).isZero();
    }

    @Test
    void whoReadsAFileSeesItsFirstSheetAndThatOfWhatTookItsPlace() throws IOException {
        var steward = scenes.somebody("Katrijn", false);
        var outsider = scenes.somebody("Lodewijk", false);
        var closed = spaces.open(SpaceKind.CLOSED, "Prentkring", "Onder ons", steward.id());
        var file = FileId.next();
        var question = question(steward, closed, file, "prent.pdf");
        take(file, question, Documents.pdf("Prentplank"));
        assertThat(preview(file, steward)).hasStatus(404);
        readAll();
        assertThat(preview(file, steward))
                .hasStatusOk()
                .hasContentType("image/png")
                .hasHeader("Cache-Control", "no-cache, private")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .body()
                .startsWith(0x89, 'P', 'N', 'G');
        assertThat(preview(file, outsider)).hasStatus(404);
        assertThat(jdbc.sql("select preview from files.file_text where file_id = :id")
                        .param("id", file.value())
                        .query(byte[].class)
                        .single())
                .as("never in the clear on the disk")
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain("IHDR");

        versions.replace(question, file, "prent.docx", Documents.docx("Prentplank"), steward);
        assertThat(preview(file, steward)).hasStatus(404);
        readAll();
        assertThat(preview(file, steward)).hasStatus(404);
        versions.restore(question, file, 1, steward);
        readAll();
        assertThat(preview(file, steward)).hasStatusOk();
        assertThat(versions.list(question)).allMatch(FileOfText::preview);

        forgetting.forget(new ThreadMoved(
                question.id(), "question", List.of(question.id()), closed, false, SpaceId.next(), true));
        assertThat(preview(file, steward)).hasStatus(404);
    }

    @Test
    void whatStandsInAConfidentialSpaceIsNotTakenOutOfItsFile() throws IOException {
        var steward = scenes.somebody("Hilda", false);
        var open = spaces.open(SpaceKind.CLOSED, "Wiebelkring", "Onder ons", steward.id());
        var sealed = spaces.open(SpaceKind.CONFIDENTIAL, "Wiebelgeheim", "Onder ons", steward.id());
        var hidden = FileId.next();
        take(hidden, question(steward, sealed, hidden, "geheim.docx"), Documents.docx("Wiebelplank"));
        var shown = FileId.next();
        var question = question(steward, open, shown, "open.docx");
        take(shown, question, Documents.docx("Wiebelplank"));
        readAll();
        assertThat(texts(hidden)).isZero();
        assertThat(texts(shown)).isOne();

        forgetting.forget(
                new ThreadMoved(question.id(), "question", List.of(question.id()), open, false, sealed, true));
        assertThat(texts(shown)).isZero();
    }

    @Test
    void aFileThatWasLostTwiceIsNotTriedAgainAndCanStillBeSaved() throws IOException {
        readAll();
        var steward = scenes.somebody("Ilse", false);
        var file = FileId.next();
        var question = question(steward, cast.everyone(), file, "taai.docx");
        take(file, question, Documents.docx("Taaiplank"));
        reading.readSome(Duration.ofMillis(1));
        assertThat(tries(file)).isEqualTo(1);
        reading.readSome(Duration.ofMillis(1));
        assertThat(tries(file)).isEqualTo(2);
        readAll();
        assertThat(jdbc.sql("select trouble from files.file_text where file_id = :id")
                        .param("id", file.value())
                        .query(String.class)
                        .single())
                .contains("not read within");

        assertThat(mvc.get().uri("/files/" + file + "/as/taai.docx").with(cast.as(steward.id())))
                .hasStatusOk()
                .body()
                .isEqualTo(Documents.docx("Taaiplank"));
    }

    @Test
    void aBrokenFileIsTriedOnceAndOneThatChangedAgain() throws IOException {
        readAll();
        var steward = scenes.somebody("Joris", false);
        var file = FileId.next();
        var question = question(steward, cast.everyone(), file, "bom.docx");
        take(file, question, Documents.bomb());
        readAll();
        assertThat(tries(file)).isEqualTo(2);
        readAll();
        assertThat(tries(file)).isEqualTo(2);

        jdbc.sql("update files.file_text set blob = 'before' where file_id = :id")
                .param("id", file.value())
                .update();
        reading.readSome(Duration.ofMillis(1));
        assertThat(tries(file)).isEqualTo(1);
    }

    private MvcTestResult preview(FileId file, Viewer viewer) {
        return mvc.get()
                .uri("/files/" + file + "/preview")
                .with(cast.as(viewer.id()))
                .exchange();
    }

    private void readAll() {
        reading.readAll();
    }

    private Contribution question(Viewer asker, SpaceId space, FileId file, String name) {
        return scenes.question(
                asker, space, "Hoe gaat het hier?", "Zie [dit](/files/" + file + "/as/" + name + ").", "nl");
    }

    private void take(FileId file, Contribution in, byte[] content) {
        arrivals.take(new ArrivingFile(file, in, content, in.author(), Instant.now()));
    }

    private int texts(FileId file) {
        return jdbc.sql("select count(*) from files.file_text where file_id = :id")
                .param("id", file.value())
                .query(Integer.class)
                .single();
    }

    private int tries(FileId file) {
        return jdbc.sql("select tries from files.file_text where file_id = :id")
                .param("id", file.value())
                .query(Integer.class)
                .single();
    }

    private void until(Viewer viewer, String words, Contribution found) {
        SearchScenes.until(
                () -> search(viewer, words)
                        .select("[data-hook=search-result] .title a")
                        .eachAttr("href")
                        .contains("/questions/" + found.id()),
                found.id() + " to be found by its file");
    }

    private Document search(Viewer viewer, String words) {
        var answer = mvc.get()
                .uri(java.net.URI.create("/search?q="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20")))
                .with(cast.as(viewer.id()))
                .exchange();
        return Jsoup.parse(
                new String(answer.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
