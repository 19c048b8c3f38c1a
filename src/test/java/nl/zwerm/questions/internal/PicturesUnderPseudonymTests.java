package nl.zwerm.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.PseudonymousDeeds;
import nl.zwerm.shared.Blobs;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKeys;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class PicturesUnderPseudonymTests {

    private static final String TITLE = "Wat is dit voor drimpelvlek?";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private PseudonymousDeeds deeds;

    @Autowired
    private Spaces spaces;

    @Autowired
    private SpaceKeys keys;

    @Autowired
    private Blobs blobs;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPictureAppearsWithItsTextUnderAnAddressThatNobodySawBefore() throws Exception {
        var before = upload(Cast.AMINA);
        assertThat(ask("body", "Kijk: " + before)).hasStatus(303);
        assertThat(get(Cast.AMINA, path(before))).as("for whoever brought it").hasStatusOk();
        assertThat(get(Cast.JONAS, path(before))).hasStatus(404);
        assertThat(get(Cast.BEHEER, path(before))).hasStatus(404);

        deeds.carryOut();
        var after = picture(body(question()));
        assertThat(path(after)).isNotEqualTo(path(before));
        assertThat(get(Cast.JONAS, path(after)).getResponse().getContentAsByteArray())
                .isEqualTo(drawn());
        for (var who : List.of(Cast.AMINA, Cast.JONAS)) {
            assertThat(get(who, path(before))).as("nobody's any more").hasStatus(404);
        }
        deeds.carryOut();
        assertThat(waiting()).isEmpty();
        assertThat(jdbc.sql("""
                                select f.uploaded_by_id is null as nobodys, f.uploaded_at = c.published_at as with_it,
                                       date_trunc('minute', f.uploaded_at) = f.uploaded_at as coarse
                                from files.file f
                                join contributions.contribution c on c.id = f.contribution_id
                                where f.id = :id
                                """).param("id", number(after)).query().singleRow().values())
                .containsOnly(true);
    }

    @Test
    void whatWasAddedUnderANameIsFoundOtherwiseFromTheChoiceOn() throws Exception {
        var picture = upload(Cast.AMINA);
        var text = "Kijk: " + picture;
        assertThat(post(Cast.AMINA, "/questions/drafts", "title", TITLE, "body", text, "once", "p-1"))
                .hasStatusOk();
        var named = waiting();
        assertThat(named).hasSize(1);
        assertThat(post(
                        Cast.AMINA,
                        "/questions/drafts",
                        "title",
                        TITLE,
                        "body",
                        text,
                        "once",
                        "p-1",
                        "as",
                        "pseudonym"))
                .hasStatusOk();
        assertThat(waiting()).hasSize(1).doesNotContainAnyElementsOf(named);
        var hidden = waiting();
        assertThat(post(
                        Cast.AMINA,
                        "/questions/drafts",
                        "title",
                        TITLE,
                        "body",
                        text,
                        "once",
                        "p-1",
                        "as",
                        "pseudonym"))
                .hasStatusOk();
        assertThat(waiting()).as("once is enough").isEqualTo(hidden);
        assertThat(get(Cast.AMINA, path(picture))).hasStatusOk();

        assertThat(ask("body", text, "once", "p-1")).hasStatus(303);
        deeds.carryOut();
        assertThat(get(Cast.JONAS, path(picture(body(question()))))).hasStatusOk();
    }

    @Test
    void whoeverThinksBetterOfItPlacesItUnderTheirName() throws Exception {
        var picture = upload(Cast.AMINA);
        post(Cast.AMINA, "/questions/drafts", "title", TITLE, "body", picture, "once", "p-2", "as", "pseudonym");
        assertThat(post(Cast.AMINA, "/questions", "title", TITLE, "body", picture, "once", "p-2"))
                .hasStatus(303);
        assertThat(body(question())).contains(path(picture));
        assertThat(get(Cast.JONAS, path(picture))).hasStatusOk();
    }

    @Test
    void aCommentCarriesOneToo() throws Exception {
        ask();
        deeds.carryOut();
        var picture = upload(Cast.JONAS);
        assertThat(comment(Cast.JONAS, "Zo een? " + picture)).hasStatus(303);
        deeds.carryOut();
        var after = picture(jdbc.sql("select body from contributions.contribution where root_id = :id and id <> :id")
                .param("id", question().value())
                .query(String.class)
                .single());
        assertThat(get(Cast.TESS, path(after))).hasStatusOk();
        assertThat(get(Cast.TESS, "/questions/" + question())).bodyText().contains(path(after));
    }

    @Test
    void whatIsAnothersOrGoneOrFromElsewhereIsRefusedAndTheTextStays() throws Exception {
        var jonas = upload(Cast.JONAS);
        post(
                Cast.AMINA,
                "/questions",
                "title",
                "In besloten kring",
                "space",
                cast.closed().toString());
        var elsewhere = upload(Cast.AMINA);
        assertThat(post(
                        Cast.AMINA,
                        "/questions",
                        "title",
                        "Een kwijnbloem",
                        "body",
                        elsewhere,
                        "space",
                        cast.closed().toString()))
                .hasStatus(303);
        assertThat(get(Cast.AMINA, path(elsewhere))).hasStatusOk();
        for (var picture : List.of(jonas, elsewhere, "![Foto](/files/0123456789ab)")) {
            assertThat(ask("body", "Kijk: " + picture))
                    .hasStatus(422)
                    .bodyText()
                    .contains("id=\"as-error\"", "foto’s is er niet meer", "drimpelvlek", path(picture));
        }
        assertThat(ask("tried", upload(Cast.AMINA)))
                .hasStatus(422)
                .bodyText()
                .contains("alleen bij “Wat moeten we weten?”");
        deeds.carryOut();
        assertThat(get(Cast.JONAS, path(jonas))).as("still theirs").hasStatusOk();
    }

    @Test
    void whatEverybodyThereReadsMayBeShownAgain() throws Exception {
        var picture = upload(Cast.JONAS);
        post(Cast.JONAS, "/questions", "title", "Een plonkerd", "body", picture);
        assertThat(ask("body", "Dezelfde als " + picture)).hasStatus(303);
        deeds.carryOut();
        assertThat(body(question())).contains(path(picture));
    }

    @Test
    void whatIsTakenBackComesIntoTheFormWithItsPicture() throws Exception {
        var picture = upload(Cast.AMINA);
        ask("body", "Kijk: " + picture);
        var mine = get(Cast.AMINA, "/questions?tab=mine").getResponse().getContentAsString();
        var id = mine.split("/questions/waiting/", 2)[1].substring(0, 12);
        assertThat(post(Cast.AMINA, "/questions/waiting/" + id + "/withdrawn"))
                .hasStatusOk()
                .bodyText()
                .contains(path(picture));
        assertThat(get(Cast.AMINA, path(picture))).hasStatusOk();
        assertThat(ask("body", "Kijk toch: " + picture)).hasStatus(303);
        deeds.carryOut();
        assertThat(get(Cast.JONAS, path(picture(body(question()))))).hasStatusOk();
    }

    @Test
    void whatIsChangedKeepsNoPictureOfBefore() throws Exception {
        ask("body", "Kijk: " + upload(Cast.AMINA));
        deeds.carryOut();
        var id = question();
        var first = picture(body(id));
        var blob = blob(first);
        assertThat(post(Cast.AMINA, "/questions/" + id, "title", TITLE, "body", "Zo: " + first, "version", "0"))
                .hasStatus(303);
        deeds.carryOut();
        assertThat(picture(body(id))).as("what stays keeps its address").isEqualTo(first);
        var second = upload(Cast.AMINA);
        assertThat(post(Cast.AMINA, "/questions/" + id, "title", TITLE, "body", "Nee, zo: " + second, "version", "1"))
                .hasStatus(303);
        deeds.carryOut();
        assertThat(path(picture(body(id)))).isNotIn(path(first), path(second));
        assertThat(get(Cast.JONAS, path(picture(body(id))))).hasStatusOk();
        assertThat(get(Cast.JONAS, path(first))).hasStatus(404);
        assertThat(jdbc.sql("select count(*) from files.dropped_blob where blob = :blob")
                        .param("blob", blob)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatIsSilencedLeavesNoPictureBehind() throws Exception {
        ask();
        deeds.carryOut();
        comment(Cast.TESS, "Wat een onzin.");
        deeds.carryOut();
        comment(Cast.TESS, "Dit bedoel ik: " + upload(Cast.TESS));
        var remark = jdbc.sql("select id from contributions.contribution where root_id = :id and kind = 'comment'")
                .param("id", question().value())
                .query(Long.class)
                .single();
        post(Cast.BEHEER, "/contributions/" + PublicId.show(remark) + "/acts/silence", "reason", "Dat helpt niemand.");
        assertThat(waiting()).hasSize(1);
        deeds.carryOut();
        deeds.carryOut();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void inAConfidentialSpaceItIsSealedUnderItsKey() throws Exception {
        var space = spaces.open(SpaceKind.CONFIDENTIAL, "Vlekkenkring", "Samen kijken", cast.id(Cast.SANNE));
        for (var member : List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM)) {
            spaces.join(space, cast.id(member));
        }
        ask("body", "Kijk: " + upload(Cast.AMINA), "space", space.toString());
        deeds.carryOut();
        long file = jdbc.sql("select id from files.file where space_id = :space and sealed")
                .param("space", space.value())
                .query(Long.class)
                .single();
        assertThat(get(Cast.JONAS, "/files/" + PublicId.show(file))).hasStatusOk();
        assertThat(get(Cast.TESS, "/files/" + PublicId.show(file))).hasStatus(404);
        assertThat(opened(space, file)).isEqualTo(drawn());
    }

    private byte[] opened(SpaceId space, long file) {
        var blob = jdbc.sql("select blob from files.file where id = :id")
                .param("id", file)
                .query(String.class)
                .single();
        return keys.of(space).open(blobs.read(blob), "file " + file);
    }

    private List<Long> waiting() {
        return jdbc.sql("select id from files.waiting_picture")
                .query(Long.class)
                .list();
    }

    private ContributionId question() {
        return ContributionId.of(jdbc.sql("select id from contributions.contribution where title = :title")
                .param("title", TITLE)
                .query(Long.class)
                .single());
    }

    private String body(ContributionId id) {
        return jdbc.sql("select body from contributions.contribution where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private String blob(String markdown) {
        return jdbc.sql("select blob from files.file where id = :id")
                .param("id", number(markdown))
                .query(String.class)
                .single();
    }

    private static String picture(String text) {
        return text.substring(text.indexOf("!["));
    }

    private static String path(String markdown) {
        int at = markdown.indexOf("/files/");
        return markdown.substring(at, at + "/files/".length() + 12);
    }

    private static long number(String markdown) {
        return PublicId.require(path(markdown).substring("/files/".length()));
    }

    private MvcTestResult ask(String... more) {
        var fields = new ArrayList<>(List.of("title", TITLE, "as", "pseudonym"));
        fields.addAll(List.of(more));
        return post(Cast.AMINA, "/questions", fields.toArray(String[]::new));
    }

    private MvcTestResult comment(Cast who, String text) {
        return post(who, "/contributions/" + question() + "/comments", "body", text, "as", "pseudonym");
    }

    /** The words that show it. */
    private String upload(Cast who) throws Exception {
        var sent = web.post()
                .uri("/files")
                .multipart()
                .file(new MockMultipartFile("file", "amina op vakantie.png", "image/png", drawn()))
                .with(cast.as(who))
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatusOk();
        var json = sent.getResponse().getContentAsString(StandardCharsets.UTF_8);
        return "![afbeelding](" + path(json) + ")";
    }

    private MvcTestResult get(Cast who, String path) {
        return web.get().uri(path).with(cast.as(who)).exchange();
    }

    private MvcTestResult post(Cast who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static byte[] drawn() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 5, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
