package nl.zwerm.needs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.PersonId;
import nl.zwerm.search.SearchedInVain;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.Statements;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class SayingWhatIsNeededTests {

    private static final String TITLE = "Iemand die mij leert een wondfoto te maken";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SearchedInVain searched;

    @Autowired
    private Organisations organisations;

    @Test
    void oneFieldIsEnough() {
        var need = say(Cast.AMINA, "title", TITLE);
        assertThat(need).hasStatus(303);
        assertThat(look(Cast.TESS, place(need))).contains(TITLE, "Dit heb ik ook nodig", "data-hook=\"need\"");
        assertThat(look(Cast.AMINA, place(need)))
                .contains("Hoe staat het ermee?")
                .doesNotContain("data-hook=\"join\"");
        assertThat(look(Cast.TESS, "/needs")).contains(TITLE);
        assertThat(look(Cast.TESS, "/needs?tab=mine")).doesNotContain(TITLE);
        assertThat(look(Cast.AMINA, "/needs?tab=mine")).contains(TITLE);
        assertThat(look(Cast.TESS, "/needs/new?title=Iets%20%3Cb%3E&from=")).contains("value=\"Iets &lt;b>");
    }

    @Test
    void whatWasTypedStaysWhenSomethingMustBeMended() {
        var tooLong = "x".repeat(2_001);
        assertThat(say(Cast.AMINA, "title", " ", "body", tooLong, "topics", "Zo & zo"))
                .hasStatus(422)
                .bodyText()
                .contains("Vul hier iets in.", tooLong, "Zo &amp; zo", "href=\"#title\"", "href=\"#body\"");
        assertThat(say(Cast.AMINA)).hasStatus(422);
        assertThat(say(Cast.AMINA, "title", "\u202e\u200b")).hasStatus(422);
        assertThat(say(Cast.AMINA, "title", "y".repeat(1_000_000)))
                .hasStatus(422)
                .bodyText()
                .contains("y".repeat(1_000));
        assertThat(say(Cast.TESS, "title", TITLE, "space", cast.confidential().toString()))
                .hasStatus(422);
    }

    @Test
    void aFormThatArrivesTwiceMakesOneNeed() {
        var first = say(Cast.AMINA, "title", TITLE, "once", "0123456789ab");
        var again = say(Cast.AMINA, "title", TITLE, "once", "0123456789ab");
        var other = say(Cast.AMINA, "title", TITLE + "!", "once", "0123456789ab");
        assertThat(place(again)).isEqualTo(place(first));
        assertThat(place(other)).isNotEqualTo(place(first));
    }

    @Test
    void whoJoinsIsNamedAndMayTakeItBack() {
        var need = place(say(Cast.AMINA, "title", TITLE));
        assertThat(look(Cast.TESS, need)).contains("Je naam komt erbij te staan.");
        assertThat(send(Cast.TESS, need + "/joined")).hasStatus(303);
        assertThat(send(Cast.TESS, need + "/joined")).hasStatus(303);
        assertThat(send(Cast.AMINA, need + "/joined")).hasStatus(303);
        assertThat(look(Cast.NORA, need)).contains("1 collega heeft dit ook nodig", ">Tess</a>");
        assertThat(look(Cast.TESS, "/needs?tab=mine")).contains(TITLE, "Jij hebt dit ook nodig");
        assertThat(send(Cast.TESS, need + "/joined/withdrawn")).hasStatus(303);
        assertThat(send(Cast.TESS, need + "/joined/withdrawn")).hasStatus(303);
        assertThat(look(Cast.NORA, need)).doesNotContain("heeft dit ook nodig");
    }

    @Test
    void whoeverJoinsInsteadLeavesNothingToGoOnWith() {
        var need = place(say(Cast.AMINA, "title", TITLE));
        assertThat(send(Cast.TESS, "/drafts", "kind", "need", "title", "Wondfoto", "topics", "Wondzorg"))
                .hasStatusOk();
        assertThat(look(Cast.TESS, "/needs/new")).contains("Wondfoto", "Wondzorg", "Dit had je al geschreven.");
        assertThat(look(Cast.TESS, "/needs")).contains("Je was aan het schrijven wat je nodig hebt.");
        send(Cast.TESS, need + "/joined", "instead", "true");
        assertThat(look(Cast.TESS, "/needs/new")).doesNotContain("Wondfoto");
        assertThat(look(Cast.TESS, "/needs")).doesNotContain("Je was aan het schrijven");
    }

    @Test
    void anyonePointsToWhatExists() {
        var need = place(say(Cast.AMINA, "title", TITLE));
        var question = place(send(Cast.NORA, "/questions", "title", "Hoe maak je een wondfoto?"));
        assertThat(send(
                        Cast.TESS,
                        need + "/pointers",
                        "link",
                        "http://localhost" + question + "?x=1#answer-2",
                        "sentence",
                        "Zo <b>doen</b> wij het"))
                .hasStatus(303);
        assertThat(look(Cast.AMINA, need))
                .contains("Hoe maak je een wondfoto?", "Zo &lt;b&gt;doen&lt;/b&gt; wij het", "gewezen door Tess");
        send(Cast.NORA, need + "/pointers", "link", question);
        assertThat(pointers(need)).isOne();
        assertThat(look(Cast.AMINA, "/needs")).contains("er is al iets");
    }

    @Test
    void whatCannotBePointedToIsSaidAndStays() {
        var need = place(say(Cast.AMINA, "title", TITLE));
        for (var link : List.of(
                "https://example.org/questions/0123456789ab",
                "//example.org/x",
                "javascript:alert(1)",
                "data:text/html,x",
                "http://localhost@example.org/",
                "mailto:a@example.org")) {
            assertThat(point(need, link)).as(link).contains("niet van hier", "value=\"");
        }
        for (var link : List.of(
                "/questions/" + ContributionId.next(), "http://localhost/", "/needs", "geen adres", "/%", "/\\evil")) {
            assertThat(point(need, link)).as(link).contains("Op dit adres staat niets");
        }
        assertThat(point(need, need)).contains("Dit is de behoefte zelf");
        assertThat(point(need, "")).contains("Vul hier iets in.");
        assertThat(point(need, "/" + "q".repeat(3_000))).contains("href=\"#link\"", "q".repeat(3_000));
        assertThat(pointers(need)).isZero();
    }

    @Test
    void whoMayNotReadWhatIsPointedToSeesNothingOfIt() {
        var need = place(say(Cast.AMINA, "title", TITLE));
        var secret = place(send(
                Cast.JONAS,
                "/questions",
                "title",
                "Geheim een",
                "space",
                cast.confidential().toString()));
        assertThat(point(Cast.TESS, need, secret)).contains("Op dit adres staat niets");
        assertThat(send(Cast.JONAS, need + "/pointers", "link", secret, "sentence", "Zie daar"))
                .hasStatus(303);
        assertThat(look(Cast.AMINA, need)).contains("Geheim een", "Zie daar");
        assertThat(look(Cast.TESS, need)).doesNotContain("Geheim een").doesNotContain("Zie daar");
        assertThat(look(Cast.TESS, "/needs")).doesNotContain("er is al iets");
    }

    @Test
    void whatIsSaidInConfidenceIsSealed() {
        var need = place(say(
                Cast.AMINA,
                "title",
                "Geheim een",
                "body",
                "geheim twee",
                "space",
                cast.confidential().toString()));
        var question = place(send(Cast.NORA, "/questions", "title", "Open vraag"));
        send(Cast.JONAS, need + "/pointers", "link", question, "sentence", "geheim drie");
        send(Cast.JONAS, need + "/joined");
        assertThat(look(Cast.AMINA, need)).contains("Geheim een", "geheim twee", "geheim drie", ">Jonas</a>");
        for (var outside : List.of(Cast.TESS, Cast.BEHEER)) {
            assertThat(status(outside, need)).isEqualTo(404);
            assertThat(look(outside, "/needs")).doesNotContain("Geheim een");
            assertThat(look(outside, question)).doesNotContain("Geheim een");
            assertThat(send(outside, need + "/joined")).hasStatus(404);
        }
        assertThat(jdbc.sql(
                                "select concat(n.*, ' ', c.*, ' ', p.*) from needs.need n join contributions.contribution c on c.root_id = n.id left join needs.pointer p on p.id = c.id")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.toLowerCase(Locale.ROOT).contains("geheim"));
    }

    @Test
    void whoeverSaidItOrLooksAfterTheSpaceSaysHowItStands() {
        var need = place(say(Cast.AMINA, "title", TITLE, "space", cast.closed().toString()));
        assertThat(send(Cast.JONAS, need + "/state", "state", "there")).hasStatus(403);
        assertThat(send(Cast.SANNE, need + "/state", "state", "working", "people", "Jonas"))
                .hasStatus(303);
        assertThat(look(Cast.AMINA, need)).contains("Er wordt aan gewerkt", "Jonas werkt eraan");
        assertThat(send(Cast.AMINA, need + "/state", "state", "working", "people", "Tess"))
                .hasStatus(422)
                .bodyText()
                .contains("Tess kan dit niet lezen", "value=\"Tess\"");
        assertThat(send(Cast.AMINA, need + "/state", "state", "working", "people", "Niemand Zo"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Niemand Zo\"");
        assertThat(send(Cast.AMINA, need + "/state", "state", "'; drop table")).hasStatus(422);
        assertThat(send(Cast.AMINA, need + "/state", "state", "there")).hasStatus(303);
        assertThat(look(Cast.JONAS, "/needs")).doesNotContain(TITLE);
        assertThat(look(Cast.JONAS, "/needs?tab=there")).contains(TITLE);
        assertThat(look(Cast.JONAS, need)).contains("Het is er nu").doesNotContain("data-hook=\"join\"");
        send(Cast.AMINA, need + "/state", "state", "withdrawn");
        assertThat(look(Cast.AMINA, "/needs?tab=mine")).contains(TITLE, "Niet meer nodig");
    }

    @Test
    void whatIsMissingIsMadeOfIt() {
        var need = place(say(Cast.AMINA, "title", TITLE));
        assertThat(look(Cast.SANNE, need)).contains("/workshops/new?from=", "/ideas/new?from=", "/questions/new?from=");
        var from = id(need).toString();
        assertThat(look(Cast.SANNE, "/workshops/new?from=" + from)).contains(TITLE);
        send(Cast.SANNE, "/workshops", "title", "Een wondfoto maken", "lead", "me", "from", from);
        assertThat(look(Cast.TESS, need)).contains("Dit kwam ervan", "Een wondfoto maken");
    }

    @Test
    void aNeedGrowsFromAQuestionOrAnInsight() {
        var question = place(send(Cast.NORA, "/questions", "title", "Hoe weet je wat iemand zelf kan?"));
        assertThat(look(Cast.AMINA, question)).contains("Zeg wat hiervoor nodig is");
        var from = question.substring(question.lastIndexOf('/') + 1);
        assertThat(look(Cast.AMINA, "/needs/new?from=" + from)).contains("Hoe weet je wat iemand zelf kan?");
        var need = place(say(Cast.AMINA, "title", TITLE, "from", from));
        assertThat(look(Cast.TESS, need)).contains("Hier kwam het uit voort", "Hoe weet je wat iemand zelf kan?");
        assertThat(status(Cast.TESS, "/needs/new?from=" + ContributionId.next()))
                .isEqualTo(404);
        var asked = look(Cast.TESS, "/questions/new?from=" + id(need));
        assertThat(asked).contains(TITLE);
    }

    @Test
    void twoWindowsDoNotWriteOverEachOther() {
        var need = place(say(Cast.AMINA, "title", TITLE));
        assertThat(send(Cast.AMINA, need, "title", "Eerst", "version", "0")).hasStatus(303);
        assertThat(send(Cast.AMINA, need, "title", "Later", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("intussen gewijzigd", "Later");
        assertThat(send(Cast.TESS, need, "title", "Niet van mij", "version", "1"))
                .hasStatus(403);
    }

    @Test
    void whatIsPutAwayCannotBeJoined() {
        var need = place(say(Cast.AMINA, "title", TITLE));
        send(Cast.TESS, need + "/joined");
        send(Cast.AMINA, "/contributions/" + id(need) + "/removed");
        assertThat(send(Cast.NORA, need + "/joined")).hasStatus(404);
        assertThat(send(Cast.AMINA, need + "/state", "state", "there")).hasStatus(404);
        assertThat(look(Cast.TESS, "/needs?tab=mine")).doesNotContain(TITLE);
        send(Cast.AMINA, "/contributions/" + id(need) + "/restored");
        assertThat(look(Cast.NORA, need)).contains(">Tess</a>");
    }

    @Test
    void theListIsAboutATopicAndGoesOn() {
        for (int i = 0; i < 33; i++) {
            say(Cast.AMINA, "title", "Behoefte " + i, "topics", i == 7 ? "Wondzorg" : "Delier");
        }
        var first = look(Cast.TESS, "/needs");
        assertThat(first).contains("Behoefte 32", "rel=\"next\"").doesNotContain("Behoefte 2<");
        var next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(look(Cast.TESS, next)).contains("Behoefte 2<").doesNotContain("Behoefte 32");
        var topic = PublicId.show(jdbc.sql("select id from people.topic where name = 'Wondzorg'")
                .query(Long.class)
                .single());
        assertThat(look(Cast.TESS, "/needs?topic=" + topic))
                .contains("Behoefte 7<", "Toon alle onderwerpen")
                .doesNotContain("Behoefte 8<");
        assertThat(status(Cast.TESS, "/needs?topic=onzin&tab=%00&before=zzz")).isEqualTo(200);
    }

    @Test
    void whatManySearchedInVainIsOneTapFromANeed() {
        for (long person = 901; person <= 905; person++) {
            searched.note("kwikzilverhoest & zwavelkuch", PersonId.of(person));
        }
        searched.publish();
        assertThat(look(Cast.TESS, "/needs"))
                .contains("Gezocht en niet gevonden", "/needs/new?title=kwikzilverhoest+zwavelkuch");
    }

    @Test
    void whoFindsNothingCanSayThatTheyNeedItUnlessThatIsOff() {
        assertThat(look(Cast.TESS, "/search?q=xqzvwkpf&kind=question")).contains("/needs/new?title=xqzvwkpf");
        organisations.switchOff("needs");
        try {
            assertThat(look(Cast.TESS, "/search?q=xqzvwkpf")).doesNotContain("/needs/new", "zonder namen");
        } finally {
            organisations.switchOn("needs");
        }
    }

    @Test
    void aPageCostsAFewStatementsHoweverManyJoin() throws Exception {
        var need = place(say(Cast.AMINA, "title", TITLE));
        for (var who : List.of(Cast.TESS, Cast.NORA, Cast.JONAS, Cast.WILLEM, Cast.SANNE)) {
            send(who, need + "/joined");
            var question = place(send(who, "/questions", "title", "Vraag van " + who));
            send(who, need + "/pointers", "link", question);
            say(who, "title", "Behoefte van " + who, "topics", "Delier");
        }
        statements("/needs");
        assertThat(statements(need)).isLessThanOrEqualTo(6);
        assertThat(statements("/needs")).isLessThanOrEqualTo(7);
    }

    private int statements(String path) throws Exception {
        var signedIn = cast.as(Cast.TESS).postProcessRequest(new MockHttpServletRequest());
        return Statements.during(() -> assertThat(web.get().uri(path).cookie(signedIn.getCookies()))
                        .hasStatusOk())
                .size();
    }

    private String point(String need, String link) {
        return point(Cast.TESS, need, link);
    }

    private String point(Cast who, String need, String link) {
        var answer = send(who, need + "/pointers", "link", link, "sentence", "Daarom");
        assertThat(answer).hasStatus(422);
        var page = body(answer);
        assertThat(page).contains("value=\"Daarom\"");
        return page;
    }

    private int pointers(String need) {
        return jdbc.sql("select count(*) from needs.pointer where need_id = :need")
                .param("need", id(need).value())
                .query(Integer.class)
                .single();
    }

    private static ContributionId id(String place) {
        return ContributionId.of(PublicId.require(place.substring(place.lastIndexOf('/') + 1)));
    }

    private MvcTestResult say(Cast who, String... fields) {
        return send(who, "/needs", fields);
    }

    private MvcTestResult send(Cast who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String look(Cast who, String path) {
        return body(web.get().uri(java.net.URI.create(path)).with(cast.as(who)).exchange());
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int status(Cast who, String path) {
        return web.get()
                .uri(java.net.URI.create(path))
                .with(cast.as(who))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static String place(MvcTestResult made) {
        return String.valueOf(made.getResponse().getRedirectedUrl());
    }
}
