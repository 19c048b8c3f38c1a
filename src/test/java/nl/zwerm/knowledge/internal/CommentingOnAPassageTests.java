package nl.zwerm.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.zwerm.contributions.PseudonymousDeeds;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Jonas comments on a sentence of a page by Amina. */
@WebTest
class CommentingOnAPassageTests {

    private static final String TEXT = "Zet de **pomp** uit.\n\nBel toestel 4180 voor je ruilt.";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thePassageIsMarkedAndItsCommentQuotesIt() {
        var page = write(cast.everyone());
        var comment = comment(page, "Bel toestel 4180", "Dit is nu 4181.");
        var shown = look(Cast.TESS, page);
        assertThat(shown.select("#passage-" + comment).text()).isEqualTo("Bel toestel 4180");
        assertThat(shown.select("mark + .passage-link").attr("href")).isEqualTo("#comment-" + comment);
        assertThat(shown.select("#passage-word")).hasSize(1);
        var said = shown.select("#comment-" + comment);
        assertThat(said.select(".quoted a").attr("href")).isEqualTo("#passage-" + comment);
        assertThat(said.select(".quoted").text()).isEqualTo("Naar passage 1 Bel toestel 4180");
        assertThat(said.text()).contains("Dit is nu 4181.", "Jonas");
    }

    @Test
    void itKeepsItsPlaceWhenTheTextMovesAndSaysSoWhenItIsGone() {
        var page = write(cast.everyone());
        var comment = comment(page, "pomp uit. Bel toestel 4180", "Twijfel.");
        rewrite(page, "Eerst dit.\n\n" + TEXT, 0);
        assertThat(look(Cast.TESS, page).select("mark").eachText()).containsExactly("pomp", "uit.", "Bel toestel 4180");
        rewrite(page, "Zet de pomp uit.\n\n> Bel toestel 4181 voor je ruilt.", 1);
        assertThat(look(Cast.TESS, page).select("mark").eachText()).containsExactly("pomp uit.", "Bel toestel 4181");

        rewrite(page, "Over iets anders.", 2);
        var shown = look(Cast.TESS, page);
        assertThat(shown.select("mark, .passage-link, .quoted a")).isEmpty();
        assertThat(shown.select("#comment-" + comment).text())
                .contains("pomp uit. Bel toestel 4180", "Deze passage staat niet meer op de pagina.", "Twijfel.");
        rewrite(page, TEXT, 3);
        assertThat(look(Cast.TESS, page).select("#passage-" + comment)).hasSize(1);
    }

    @Test
    void whatIsResolvedFoldsAwayAndCanBeOpenedAgain() {
        var page = write(cast.everyone());
        var comment = comment(page, "Bel toestel 4180", "Dit is nu 4181.");
        assertThat(send(Cast.TESS, "/contributions/" + comment + "/resolved"))
                .as("who may change the page")
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo(page + "#comment-" + comment);
        var shown = look(Cast.NORA, page);
        assertThat(shown.select("mark")).isEmpty();
        assertThat(shown.select(".resolved > summary").text()).isEqualTo("1 afgehandelde reactie");
        assertThat(shown.select(".resolved #comment-" + comment).text())
                .contains("Bel toestel 4180", "Dit is nu 4181.", "Heropen")
                .doesNotContain("niet meer op de pagina");
        assertThat(send(Cast.JONAS, "/contributions/" + comment + "/resolved/withdrawn"))
                .hasStatus(303);
        assertThat(look(Cast.NORA, page).select("#passage-" + comment)).hasSize(1);
    }

    @Test
    void onlyWhoWroteItOrMayChangeThePageResolvesIt() {
        var page = write(cast.closed());
        var comment = comment(page, "Bel toestel 4180", "Dit is nu 4181.");
        assertThat(send(Cast.TESS, "/contributions/" + comment + "/resolved")).hasStatus(404);
        var plain = posted(send(Cast.JONAS, "/contributions/" + id(page) + "/comments", "body", "Over alles."));
        assertThat(send(Cast.JONAS, "/contributions/" + plain + "/resolved")).hasStatus(404);
        assertThat(send(Cast.JONAS, "/contributions/" + id(page) + "/resolved")).hasStatus(404);

        send(Cast.SANNE, "/contributions/" + id(page) + "/acts/lock", "reason", "Klaar");
        assertThat(look(Cast.JONAS, page).select("form[action$=/resolved], [data-passages]"))
                .isEmpty();
        assertThat(look(Cast.JONAS, page).select("#passage-" + comment)).hasSize(1);
        assertThat(send(Cast.JONAS, "/contributions/" + comment + "/resolved")).hasStatus(403);
    }

    @Test
    void nobodyIsQuotedWithWhatDoesNotStandThere() {
        var page = write(cast.everyone());
        var refused = send(
                Cast.JONAS,
                "/contributions/" + id(page) + "/comments",
                "body",
                "Kijk nou.",
                "exact",
                "Ik heb een hekel aan <b>iedereen</b> hier");
        assertThat(refused).hasStatus(422);
        var again = document(refused);
        assertThat(again.text()).contains("Iemand wijzigde deze passage intussen.");
        assertThat(again.select("textarea[name=body]").eachText()).contains("Kijk nou.");
        assertThat(again.select("input[name=exact]").attr("value")).isEmpty();
        assertThat(again.select("[data-chosen]").hasAttr("hidden")).isTrue();
    }

    @Test
    void aPassageHasALimitAndIsKeptWhenSomethingElseIsWrong() {
        var page = write(cast.everyone());
        var path = "/contributions/" + id(page) + "/comments";
        assertThat(send(Cast.JONAS, path, "body", "Alles.", "exact", "woord ".repeat(1_700)))
                .hasStatus(422)
                .bodyText()
                .contains("Kies een kortere passage: hoogstens 1.000 tekens.");
        var empty = send(Cast.JONAS, path, "body", "", "exact", " Bel  toestel\n4180", "at", "17");
        assertThat(empty).hasStatus(422);
        var again = document(empty);
        assertThat(again.select("input[name=exact]").attr("value")).isEqualTo("Bel toestel 4180");
        assertThat(again.select("[data-chosen] .quoted").text()).isEqualTo("Bel toestel 4180");
        assertThat(again.select("[data-chosen]").hasAttr("hidden")).isFalse();
    }

    @Test
    void oneThatIsTakenBackStillSaysWhatItWasAbout() {
        var page = write(cast.everyone());
        var comment = comment(page, "Bel toestel 4180", "Dit is nu 4181.");
        send(Cast.JONAS, "/contributions/" + comment + "/withdrawn");
        assertThat(look(Cast.TESS, page).select("mark")).isEmpty();
        var form = look(Cast.JONAS, page).select("#comment-form-" + id(page));
        assertThat(form.select("input[name=exact]").attr("value")).isEqualTo("Bel toestel 4180");
        var draft = form.select("input[name=draft]").attr("value");
        send(Cast.JONAS, "/contributions/" + id(page) + "/comments", "body", "Over alles.", "draft", draft);
        assertThat(look(Cast.JONAS, page).select("mark, li .quoted")).isEmpty();
    }

    @Test
    void underAPseudonymItIsAboutThePassageToo(@Autowired PseudonymousDeeds deeds) {
        var page = write(cast.everyone());
        var path = "/contributions/" + id(page) + "/comments";
        send(Cast.JONAS, path, "body", "Klopt dit?", "exact", "Bel toestel 4180", "as", "pseudonym", "once", "flits1");
        deeds.carryOut();
        var shown = look(Cast.TESS, page);
        assertThat(shown.select("mark").text()).isEqualTo("Bel toestel 4180");
        assertThat(shown.select("li.comment").text()).contains("Klopt dit?").doesNotContain("Jonas");
    }

    @Test
    void onlyWhatIsKeptTogetherHasPassages() {
        var asked = Objects.requireNonNull(send(Cast.AMINA, "/questions", "title", "Waar staat de pomp?", "body", TEXT)
                .getResponse()
                .getRedirectedUrl());
        var question = asked.replaceFirst("^/questions/", "");
        assertThat(send(Cast.JONAS, "/contributions/" + question + "/comments", "body", "Zo", "exact", "toestel 4180"))
                .hasStatus(422);
        assertThat(look(Cast.JONAS, asked).select("[name=exact], [data-passages]"))
                .isEmpty();
    }

    @Test
    void itIsSealedWhereThePageIsAndGoesAlongWithIt(@Autowired Spaces spaces) {
        var page = write(cast.confidential(), Cast.SANNE);
        var comment = posted(send(
                Cast.SANNE, "/contributions/" + id(page) + "/comments", "body", "Hm.", "exact", "Bel toestel 4180"));
        assertThat(kept(comment)).noneMatch(text -> text.contains("toestel") || text.contains("pomp"));
        assertThat(look(Cast.JONAS, page).select("#passage-" + comment)).hasSize(1);
        spaces.appoint(cast.everyone(), cast.id(Cast.SANNE));
        assertThat(move(page, cast.everyone())).hasStatus(303);
        assertThat(look(Cast.TESS, page).select("#passage-" + comment)).hasSize(1);
        assertThat(kept(comment)).allMatch(text -> text.contains("toestel"));
        assertThat(move(page, cast.confidential())).hasStatus(303);
        assertThat(kept(comment)).noneMatch(text -> text.contains("toestel"));
        assertThat(look(Cast.JONAS, page).select("#passage-" + comment)).hasSize(1);
    }

    private MvcTestResult move(String page, SpaceId to) {
        return send(Cast.SANNE, "/contributions/" + id(page) + "/move", "space", to.toString(), "reason", "Past beter");
    }

    private List<String> kept(String comment) {
        return jdbc.sql("select kept from threads.passage where comment_id = :id")
                .param("id", PublicId.require(comment))
                .query(String.class)
                .list();
    }

    private String write(SpaceId space) {
        return write(space, Cast.AMINA);
    }

    private String write(SpaceId space, Cast who) {
        return String.valueOf(send(who, "/pages", "title", "Een pomp ruilen", "body", TEXT, "space", space.toString())
                .getResponse()
                .getRedirectedUrl());
    }

    private void rewrite(String page, String body, int version) {
        assertThat(send(
                        Cast.AMINA,
                        page,
                        "title",
                        "Een pomp ruilen",
                        "body",
                        body,
                        "version",
                        Integer.toString(version)))
                .hasStatus(303);
    }

    private String comment(String page, String exact, String body) {
        return posted(send(Cast.JONAS, "/contributions/" + id(page) + "/comments", "body", body, "exact", exact));
    }

    private static String posted(MvcTestResult answer) {
        var to = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return to.substring(to.indexOf("#comment-") + "#comment-".length());
    }

    private static String id(String page) {
        return page.substring("/pages/".length());
    }

    private MvcTestResult send(Cast who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Document look(Cast who, String path) {
        return document(web.get().uri(path).with(cast.as(who)).exchange());
    }

    private static Document document(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
