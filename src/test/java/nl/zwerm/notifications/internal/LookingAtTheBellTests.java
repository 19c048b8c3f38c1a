package nl.zwerm.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.Statements;
import nl.zwerm.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class LookingAtTheBellTests {

    @Autowired
    private Notifications notifications;

    @Autowired
    private BellCount count;

    @Autowired
    private QuestionsToTellOf questions;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    /** What another test told was rolled back, and may still be remembered. */
    @BeforeEach
    void countAnew() {
        count.forget(cast.id(Cast.JONAS));
    }

    @Test
    void theBellCountsWhatIsNewOnEveryPage() {
        assertThat(bell("/about")).isZero();
        tell("answered", "Hoe zwenkt een kwiebel?");
        tell("invited", "Wie weet raad met kwiebels?");
        assertThat(bell("/about")).isEqualTo(2);
        assertThat(bell("/notifications/bell")).isEqualTo(2);
    }

    @Test
    void lookingCostsNoStatementAndChangesNothing() throws Exception {
        tell("answered", "Hoe zwenkt een kwiebel?");
        bell("/about");
        assertThat(statements("/about")).isEqualTo(1);
        page("/notifications");
        assertThat(bell("/about")).isEqualTo(1);
    }

    /** It may ring between a deed and the page that says that it was done. */
    @Test
    void theBellTakesNoSentenceThatIsMeantForAPage() {
        var said = web.post()
                .uri("/notifications/preferences")
                .with(cast.as(Cast.NORA))
                .with(csrf())
                .exchange()
                .getResponse()
                .getCookie("zwerm-said");
        assertThat(said).isNotNull();
        assertThat(web.get()
                        .uri("/notifications/bell")
                        .header("X-Zwerm-Live", "1")
                        .cookie(said)
                        .with(cast.as(Cast.NORA)))
                .hasStatusOk()
                .cookies()
                .doesNotContainCookie("zwerm-said");
        assertThat(web.get().uri("/notifications").cookie(said).with(cast.as(Cast.NORA)))
                .bodyText()
                .contains("Bewaard.");
    }

    @Test
    void aPageThatIsOpenDrawsAnewWhatIsInItAndTheBellButNotTheFrameAndIsNotKept() throws Exception {
        tell("answered", "Hoe zwenkt een kwiebel?");
        var answer = web.get()
                .uri("/notifications")
                .header("X-Zwerm-Live", "1")
                .with(cast.as(Cast.JONAS))
                .exchange();
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        var anew = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(anew.select("#main").text())
                .contains("Hoe zwenkt een kwiebel?")
                .isEqualTo(page("/notifications").select("#main").text());
        assertThat(anew.select("#bell").attr("data-count")).isEqualTo("1");
        assertThat(anew.select("header, nav, footer, script")).isEmpty();
    }

    @Test
    void newestComesFirstAndWhatAsksSomethingIsThereToo() {
        tell("answered", "Hoe zwenkt een kwiebel?");
        tell("invited", "Wie weet raad met kwiebels?");
        jdbc.sql("update notifications.notice set told_at = told_at - interval '3 days' where kind = 'answered'")
                .update();
        var page = page("/notifications");
        assertThat(page.select("main h2").eachText()).containsSubsequence("Vandaag", "Eerder deze week");
        assertThat(page.select("[data-hook=notice] .excerpt").eachText())
                .containsSubsequence("Wie weet raad met kwiebels?", "Hoe zwenkt een kwiebel?");
        assertThat(page.select("[data-unseen=true]")).hasSize(2);
    }

    @Test
    void whatIsOpenedOrPutAsideIsNewNoMoreAndCanStillBeRead() {
        var question = tell("answered", "Hoe zwenkt een kwiebel?");
        tell("mentioned", "Wie weet raad met kwiebels?");
        post(action("Hoe zwenkt een kwiebel?", "opened"), "/questions/" + question);
        assertThat(bell("/about")).isEqualTo(1);
        post(action("Wie weet raad met kwiebels?", "seen"), "/notifications");
        assertThat(bell("/about")).isZero();
        var page = page("/notifications");
        assertThat(page.select("[data-hook=notice]")).hasSize(2);
        assertThat(page.select("[data-unseen=true]")).isEmpty();
        assertThat(page.select("a[href=/questions/" + question + "]")).hasSize(1);
    }

    @Test
    void allThatWasOnThePageIsPutAsideAtOnce() {
        tell("answered", "Hoe zwenkt een kwiebel?");
        tell("invited", "Wie weet raad met kwiebels?");
        var newest = page("/notifications").select("input[name=newest]").val();
        jdbc.sql("update notifications.notice set told_at = told_at + interval '1 minute' where kind = 'invited'")
                .update();
        assertThat(web.post()
                        .uri("/notifications/seen")
                        .param("newest", newest)
                        .with(cast.as(Cast.JONAS))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(bell("/about")).isEqualTo(1);
    }

    @Test
    void whatMayNotBeReadAnyMoreIsNeitherCountedNorListed() {
        tell("answered", questions.ask(cast.closed(), false, "Hoe zwenkt een kwiebel?"));
        assertThat(bell("/about")).isEqualTo(1);
        jdbc.sql("delete from spaces.membership where person_id = :id and space_id = :space")
                .param("id", cast.id(Cast.JONAS).value())
                .param("space", cast.closed().value())
                .update();
        jdbc.sql("select people.renew_rights(:id)")
                .param("id", cast.id(Cast.JONAS).value())
                .query((_, _) -> 1)
                .list();
        assertThat(bell("/about")).isZero();
        assertThat(page("/notifications").select("[data-hook=notice]")).isEmpty();
    }

    /** Whoever asked so may be drawn as anybody is: the rows are alike, and only what is shown differs. */
    @Test
    void whoeverAskedUnderAPseudonymSeesNothingOfTheirOwnInvitation() {
        var question = questions.askUnderPseudonym(Cast.JONAS, everyone(), "Wie durft er nog een kwiebel aan?");
        for (var drawn : List.of(Cast.JONAS, Cast.NORA)) {
            notifications.tell(cast.id(drawn), "invited", question);
            notifications.tell(cast.id(drawn), "made-from", question);
        }
        tell("invited", "Wie weet raad met kwiebels?");
        assertThat(bell("/about")).isEqualTo(1);
        assertThat(page("/notifications").select("[data-hook=notice] .excerpt").eachText())
                .containsExactly("Wie weet raad met kwiebels?");
        assertThat(notifications.list(cast.viewer(Cast.JONAS), 10)).isEmpty();
        assertThat(notifications.unseen(cast.viewer(Cast.NORA))).isEqualTo(2);
        assertThat(notifications.list(cast.viewer(Cast.NORA), 10)).hasSize(1);
        assertThat(kept(question, Cast.JONAS)).hasSize(2).isEqualTo(kept(question, Cast.NORA));
    }

    @Test
    void whatHappensToWhatOneWroteUnderAPseudonymIsNewsAllTheSame() {
        var question = questions.askUnderPseudonym(Cast.JONAS, everyone(), "Wie durft er nog een kwiebel aan?");
        tell("merged", question);
        assertThat(bell("/about")).isEqualTo(1);
        assertThat(page("/notifications").select("[data-hook=notice]")).hasSize(1);
    }

    @Test
    void manyStandOnSeveralPages() {
        for (int i = 0; i < 33; i++) {
            notifications.tell(cast.id(Cast.JONAS), "step-due", "/steps/kwiebel-" + i);
        }
        var first = page("/notifications");
        assertThat(first.select("[data-hook=notice]")).hasSize(30);
        var second = page(first.select("a[rel=next]").attr("href"));
        assertThat(second.select("[data-hook=notice]")).hasSize(3);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(page("/notifications?from=onzin").select("[data-hook=notice]"))
                .hasSize(30);
    }

    private List<Map<String, Object>> kept(ContributionId about, Cast told) {
        return jdbc.sql("""
                        select kind, cadence, seen_at, mailed_at, mail_at is null as unmailed, push_at is null as unpushed
                        from notifications.notice
                        where about_id = :about and person_id = :told
                        order by kind
                        """)
                .param("about", about.value())
                .param("told", cast.id(told).value())
                .query()
                .listOfRows();
    }

    private ContributionId tell(String kind, String title) {
        return tell(kind, questions.ask(everyone(), false, title));
    }

    private ContributionId tell(String kind, ContributionId about) {
        notifications.tell(cast.id(Cast.JONAS), kind, about);
        return about;
    }

    private SpaceId everyone() {
        return cast.everyone();
    }

    private String action(String title, String what) {
        return page("/notifications")
                .select("[data-hook=notice]:contains(" + title + ") form")
                .eachAttr("action")
                .stream()
                .filter(action -> action.endsWith("/" + what))
                .findFirst()
                .orElseThrow();
    }

    private void post(String action, String leadsTo) {
        assertThat(web.post().uri(action).with(cast.as(Cast.JONAS)).with(csrf()))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo(leadsTo);
    }

    private int bell(String path) {
        return Integer.parseInt(page(path).select("#bell").attr("data-count"));
    }

    private int statements(String path) throws Exception {
        var signedIn = cast.as(Cast.JONAS).postProcessRequest(new MockHttpServletRequest());
        return Statements.during(() -> assertThat(web.get().uri(path).cookie(signedIn.getCookies()))
                        .hasStatusOk())
                .size();
    }

    private Document page(String path) {
        try {
            return Jsoup.parse(web.get()
                    .uri(path)
                    .with(cast.as(Cast.JONAS))
                    .exchange()
                    .getResponse()
                    .getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
