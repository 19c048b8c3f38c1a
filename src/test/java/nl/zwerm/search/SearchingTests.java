package nl.zwerm.search;

import static nl.zwerm.testing.Cast.AMINA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.CommittingTest;
import nl.zwerm.testing.Statements;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommittingTest
class SearchingTests {

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
    private Search search;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        scenes = beans.createBean(SearchScenes.class);
    }

    @Test
    void partOfACompoundFindsTheQuestionAndMarksIt() {
        var asker = scenes.somebody("Femke", false);
        var question = ask(asker, "Wie bewaakt de medicatieveiligheid op zaal?", "Graag **advies**.");

        var page = search(asker, "veiligheid");
        assertThat(paths(page)).contains("/questions/" + question.id());
        assertThat(page.select("[data-hook=search-result] .title mark").eachText())
                .contains("medicatieveiligheid");
        assertThat(page.select("[data-hook=search-result]").text()).contains("Vraag", "Femke", "Graag advies.");
    }

    @Test
    void typingMistakesAreForgivenAndSaid() {
        var asker = scenes.somebody("Guus", false);
        var question = ask(asker, "Hoe vervang ik een trachecanule?", "");

        var page = search(asker, "trachecanula vervangn");
        assertThat(paths(page)).contains("/questions/" + question.id());
        assertThat(page.select(".notice").text()).contains("wat erop lijkt");
    }

    @Test
    void wordsInQuotationMarksStandTogether() {
        var asker = scenes.somebody("Hugo", false);
        var together = ask(asker, "Tabel", "Een zeldzaam quotum bij hypofysetumor hier");
        var apart = ask(asker, "Tabel", "Een quotum dat zeldzaam is bij hypofysetumor");

        assertThat(paths(search(asker, "\"zeldzaam quotum\"")))
                .contains("/questions/" + together.id())
                .doesNotContain("/questions/" + apart.id());
    }

    @Test
    void englishIsFoundByItsStems() {
        var asker = scenes.somebody("Iris", false);
        var question = scenes.question(
                asker, cast.everyone(), "Who reconciles discharged outpatients?", "They were discharged", "en");
        scenes.untilIndexed(question);

        assertThat(paths(search(asker, "discharge outpatient"))).contains("/questions/" + question.id());
    }

    @Test
    void theSpaceOfEverybodyIsCalledSoInTheLanguageOfTheReader() {
        var asker = scenes.somebody("Ilona", false);
        ask(asker, "Wie maakt de zwenkwielhanger?", "");
        assertThat(search(asker, "zwenkwielhanger").select(".meta").text()).contains("Iedereen");

        jdbc.sql("update people.person set language = 'en' where id = :id")
                .param("id", asker.id().value())
                .update();
        var page = search(asker, "zwenkwielhanger");
        assertThat(page.select("[data-hook=search-result] .meta").text())
                .contains("Everyone")
                .doesNotContain("Iedereen");
        assertThat(page.select("option[value=" + cast.everyone() + "]").text()).isEqualTo("Everyone");
    }

    @Test
    void anAnswerLeadsToItsPlaceOnThePage() {
        var asker = scenes.somebody("Joke", false);
        var question = ask(asker, "Wat doe je bij een lekkende stomaplaat?", "");
        var answer = scenes.answer(question, asker, "Neem een konvexe pasteerring");
        scenes.untilIndexed(answer);

        var page = search(asker, "pasteerring");
        assertThat(paths(page)).containsExactly("/questions/" + question.id() + "#answer-" + answer.id());
        assertThat(page.select(".title").text()).contains("lekkende stomaplaat");
    }

    @Test
    void aClosedSpaceAnswersItsMembersOnlyUntilTheyLeave() {
        var steward = scenes.somebody("Karin", false);
        var member = scenes.somebody("Lars", false);
        var outsider = scenes.somebody("Mees", false);
        var administrator = scenes.somebody("Nina", true);
        var closed = spaces.open(SpaceKind.CLOSED, "Hartkamer", "Cardiologen onder elkaar", steward.id());
        spaces.join(closed, member.id());
        var question = scenes.question(member, closed, "Wanneer cardioverteren jullie?", "Bij boezemfladderen", "nl");
        scenes.untilIndexed(question);

        assertThat(paths(search(member, "boezemfladderen"))).containsExactly("/questions/" + question.id());
        assertThat(search(outsider, "boezemfladderen").text()).doesNotContain("cardioverteren");
        assertThat(search(administrator, "boezemfladderen").text()).doesNotContain("cardioverteren");
        assertThat(search.nearest("Wanneer cardioverteren", member, 3))
                .extracting(Search.Nearest::id)
                .containsExactly(question.id());
        assertThat(search.nearest("Wanneer cardioverteren", outsider, 3)).isEmpty();

        jdbc.sql("delete from spaces.membership where space_id = :space and person_id = :person")
                .param("space", closed.value())
                .param("person", member.id().value())
                .update();
        assertThat(search(member, "boezemfladderen").text()).doesNotContain("cardioverteren");
    }

    @Test
    void peopleAndSpacesAreFoundByName() {
        var viewer = scenes.somebody("Oetske Wybrandi", false);
        var space = spaces.open(SpaceKind.CLOSED, "Dialysekring", "Over vaattoegang", viewer.id());
        SearchScenes.until(
                () -> scenes.indexed(space.value())
                        && scenes.indexed(viewer.id().value()),
                "person and space");
        var other = scenes.somebody("Piet", false);

        assertThat(paths(search(other, "oetske"))).contains("/people/" + viewer.id());
        assertThat(paths(search(other, "dialysekring"))).contains("/spaces/" + space);
    }

    @Test
    void filtersNarrowAndCanBeTakenAwayAgain() {
        var asker = scenes.somebody("Quirine Zandberg", false);
        var other = scenes.somebody("Rob", false);
        var hers = ask(asker, "Waar ligt de ferritinemeter?", "");
        var his = ask(other, "Wie leent de ferritinemeter uit?", "");

        assertThat(paths(get(asker, "/search?q=ferritinemeter&person=" + encoded("Zandberg"))))
                .containsExactly("/questions/" + hers.id());
        var byId = get(asker, "/search?q=ferritinemeter&person=" + other.id());
        assertThat(paths(byId)).containsExactly("/questions/" + his.id());
        assertThat(byId.select("#person").val()).isEqualTo("Rob");
        var none = get(asker, "/search?q=ferritinemeter&kind=answer&from=2020-01-01&space=" + cast.everyone());
        assertThat(paths(none)).isEmpty();
        assertThat(none.select("main a[href='/search?q=ferritinemeter']")).isNotEmpty();
        assertThat(paths(get(asker, "/search?q=ferritinemeter&to=2020-01-01"))).isEmpty();
    }

    @Test
    void whoFindsNothingIsHelpedToAsk() {
        var page = search(scenes.somebody("Sem", false), "xylofoonstemmer & zwik");

        assertThat(paths(page)).isEmpty();
        assertThat(page.select(".empty a.button").attr("href"))
                .isEqualTo("/questions/new?title=xylofoonstemmer+%26+zwik");
        assertThat(page.select("#search-reach").text()).contains("vertrouwelijke ruimtes");
        assertThat(get(scenes.somebody("Ties", false), "/search")
                        .select(".empty h2")
                        .text())
                .contains("Wat wil je weten?");
    }

    @Test
    void beyondTheLastPageItIsNotSaidThatNothingWasFound() {
        var asker = scenes.somebody("Sjoerd", false);
        ask(asker, "Wie repareert de zwaaideurkrukas?", "");

        var page = get(asker, "/search?q=zwaaideurkrukas&page=7");
        assertThat(page.select(".empty h2").text()).isEqualTo("Op deze pagina staan geen resultaten meer");
        assertThat(paths(get(asker, page.select(".empty a").attr("href")))).isNotEmpty();
    }

    @Test
    void aGuestReadsWhoWroteItWithoutALinkToThem() {
        var steward = scenes.somebody("Stijntje", false);
        var guest = scenes.somebody("Sybren", false);
        var closed = spaces.open(SpaceKind.CLOSED, "Gastenkamer", "Met mensen van buiten", steward.id());
        jdbc.sql("update people.person set guest = true where id = :id")
                .param("id", guest.id().value())
                .update();
        jdbc.sql("insert into spaces.membership (space_id, person_id, role, joined_at) values (:s, :p, 'guest', now())")
                .param("s", closed.value())
                .param("p", guest.id().value())
                .update();
        scenes.untilIndexed(scenes.question(steward, closed, "Wie bewaart de gastenschoffel?", "", "nl"));

        assertThat(search(steward, "gastenschoffel").select(".meta a").attr("href"))
                .isEqualTo("/people/" + steward.id());
        var meta = search(guest, "gastenschoffel").select("[data-hook=search-result] .meta");
        assertThat(meta.text()).contains("Stijntje");
        assertThat(meta.select("a")).isEmpty();
    }

    @Test
    void nonsenseIsAnsweredInWordsAndKeepsWhatWasTyped() {
        var viewer = scenes.somebody("Uwe", false);
        assertThat(mvc.get().uri("/search?q={q}", "a".repeat(5_000)).with(cast.as(viewer.id())))
                .hasStatus(422)
                .bodyText()
                .contains("a".repeat(5_000));
        assertThat(mvc.get().uri("/search?q=x&from=gisteren&to=morgen").with(cast.as(viewer.id())))
                .hasStatus(422)
                .bodyText()
                .contains("Bij “Vanaf” staat geen datum", "Bij “Tot en met” staat geen datum", "gisteren", "morgen");
        assertThat(mvc.get().uri("/search?q=x&from=2026-11-20&to=2026-11-01").with(cast.as(viewer.id())))
                .hasStatus(422)
                .bodyText()
                .contains("Draai de twee dagen om", "2026-11-20", "2026-11-01");
        assertThat(mvc.get()
                        .uri("/search?q={q}&page=-7&topic=zz&space=%00&kind=ruis&person={p}", "<b>\u202e\"((*", "<b>")
                        .with(cast.as(viewer.id())))
                .hasStatus(422)
                .bodyText()
                .contains("kind-error", "topic-error", "space-error", "value=\"&lt;b>\"")
                .doesNotContain("<b>");
        assertThat(mvc.get()
                        .uri("/search?page=999999999999999999999&q=x&from=9999-12-31&to=9999-12-31")
                        .with(cast.as(viewer.id())))
                .hasStatusOk();
    }

    @Test
    void aFilterThatNamesNothingIsSaidAtItsField() {
        var viewer = scenes.somebody("Udo", false);
        untilComplete();
        var page = get(viewer, "/search?q=x&from=2026-11-01&kind=ruis&topic=zz&space=zz&person=Qxzvwjk", 422);

        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactly("#kind", "#topic", "#space", "#person");
        for (var field : List.of("kind", "topic", "space", "person")) {
            assertThat(page.select("#" + field + "[aria-invalid=true][aria-describedby=" + field + "-error]"))
                    .as(field)
                    .isNotEmpty();
            assertThat(page.select("#" + field + "-error").text()).as(field).isNotEmpty();
        }
        assertThat(page.select("#person").val()).isEqualTo("Qxzvwjk");
        assertThat(page.select("#from").val()).isEqualTo("2026-11-01");
        assertThat(get(viewer, "/search?topic=" + PublicId.show(PublicId.next()), 422)
                        .select("#topic-error"))
                .isNotEmpty();
        assertThat(get(viewer, "/search?person=!!!", 422).select("#person-error"))
                .as("no words, no name")
                .isNotEmpty();
    }

    @Test
    void aSpaceOneMayNotReadIsLikeNone() {
        var steward = scenes.somebody("Ulla", false);
        var viewer = scenes.somebody("Ursula", false);
        var hidden = spaces.open(SpaceKind.CLOSED, "Knobbelzwaanoverleg", "Onder ons", steward.id());
        var none = refusedSpace(viewer, PublicId.show(PublicId.next()));

        assertThat(none).isNotEmpty();
        assertThat(refusedSpace(viewer, hidden.toString())).isEqualTo(none);
        assertThat(refusedSpace(viewer, cast.confidential().toString())).isEqualTo(none);
        assertThat(get(steward, "/search?q=x&space=" + hidden)
                        .select("#space option[selected]")
                        .text())
                .isEqualTo("Knobbelzwaanoverleg");
    }

    @Test
    void aGuestLearnsOfNobodyWhetherTheyAreHere() {
        var guest = scenes.somebody("Gijs", false);
        jdbc.sql("update people.person set guest = true where id = :id")
                .param("id", guest.id().value())
                .update();
        untilComplete();

        var none = get(guest, "/search?q=x&person=Qxzvwjk");
        var somebody = get(guest, "/search?q=x&person=Amina");
        assertThat(none.select(".empty").text())
                .isNotEmpty()
                .isEqualTo(somebody.select(".empty").text());
    }

    private String refusedSpace(Viewer viewer, String space) {
        var page = get(viewer, "/search?q=x&space=" + space, 422);
        assertThat(page.text()).doesNotContain("Knobbelzwaan");
        return page.select("#space-error").text();
    }

    /** Until then nobody is told that a name is nobody's. */
    private void untilComplete() {
        var watcher = scenes.somebody("Uil", false);
        SearchScenes.until(
                () -> !get(watcher, "/search?q=x").text().contains("leest alles opnieuw"), "the index to be complete");
    }

    @Test
    void strangersSignInFirst() {
        assertThat(mvc.get().uri("/search?q=rooster")).hasStatus3xxRedirection();
    }

    @Test
    void hasteIsSlowedDown() {
        var viewer = scenes.somebody("Vera", false);
        var statuses = new ArrayList<Integer>();
        for (var i = 0; i < 200 && !statuses.contains(429); i++) {
            var answer = mvc.get().uri("/search?q=x").with(cast.as(viewer.id())).exchange();
            statuses.add(answer.getResponse().getStatus());
        }
        assertThat(statuses.indexOf(429)).isGreaterThanOrEqualTo(60);
        assertThat(mvc.get().uri("/search").with(cast.as(viewer.id()))).hasStatusOk();
    }

    @Test
    void aPageTakesAtMostFiveStatementsBesideTheSession() throws Exception {
        var asker = scenes.somebody("Wout", false);
        for (var i = 0; i < 5; i++) {
            ask(asker, "Wat kost een ledikantje nummer " + i + "?", "");
        }
        var sent = Statements.during(() ->
                mvc.get().uri("/search?q=ledikantje").with(cast.as(asker.id())).exchange());
        assertThat(sent.stream().filter(sql -> !sql.contains("people.session"))).hasSizeBetween(1, 5);
    }

    @Test
    void votesNameWhoWroteSomethingLikeIt() {
        var asker = scenes.somebody("Xander", false);
        var question = ask(asker, "Hoe kalibreer ik de bilirubinescanner?", "");

        assertThat(search.votes("kalibratie bilirubinescanner", "", "nl", 5))
                .extracting(Search.Vote::author, Search.Vote::contribution)
                .contains(tuple(asker.id().value(), question.id().value()));
    }

    @Test
    void theCastMaySearchToo() {
        assertThat(mvc.get().uri("/search").with(cast.as(AMINA))).hasStatusOk();
    }

    private Contribution ask(Viewer asker, String title, String body) {
        var question = scenes.question(asker, cast.everyone(), title, body, "nl");
        scenes.untilIndexed(question);
        return question;
    }

    private Document search(Viewer viewer, String words) {
        return get(viewer, "/search?q=" + encoded(words));
    }

    private Document get(Viewer viewer, String path) {
        return get(viewer, path, 200);
    }

    private Document get(Viewer viewer, String path, int status) {
        var answer = mvc.get().uri(URI.create(path)).with(cast.as(viewer.id())).exchange();
        assertThat(answer).hasStatus(status);
        var body = answer.getMvcResult().getResponse().getContentAsByteArray();
        return Jsoup.parse(new String(body, StandardCharsets.UTF_8));
    }

    private static List<String> paths(Document page) {
        return page.select("[data-hook=search-result] .title a").eachAttr("href");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
