package nl.zwerm.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class KeepingPagesTests {

    private static final String TITLE = "Een infuuspomp ruilen";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Due due;

    @Autowired
    private PageLinks links;

    @Autowired
    private Unshown unshown;

    @Test
    void whoeverMayWriteInItsSpaceChangesItAndEveryVersionIsKept() {
        var page = write("title", TITLE, "body", "Bel de **pompenpool**.");
        assertThat(look(Cast.TESS, page)).contains("<strong>pompenpool</strong>", "Amina", page + "/edit");
        assertThat(send(
                        Cast.TESS,
                        page,
                        "title",
                        TITLE,
                        "body",
                        "Bel toestel 4.",
                        "why",
                        "Nieuw toestel",
                        "version",
                        "0"))
                .hasStatus(303);
        assertThat(look(Cast.NORA, page)).contains("Bel toestel 4.");
        var history = look(Cast.NORA, "/contributions" + page.substring("/pages".length()) + "/history");
        assertThat(history).contains("Nieuw toestel", "Tess", "pompenpool", "Zet deze versie terug");

        assertThat(send(Cast.NORA, "/contributions" + page.substring("/pages".length()) + "/versions/1/restored"))
                .hasStatus(303);
        assertThat(look(Cast.AMINA, page)).contains("pompenpool");
        assertThat(look(Cast.AMINA, "/contributions" + page.substring("/pages".length()) + "/history"))
                .contains("Versie 1 teruggezet", "Nora", "Nieuw toestel");
    }

    @Test
    void whoWroteWhatStandsBesideItAndSoDoesWhatStoodThere() {
        var page = write("title", TITLE, "body", "Van Amina.\n\nVeranderd.");
        send(Cast.TESS, page, "title", TITLE, "body", "Van Amina.\n\nDoor Tess.", "version", "0");
        var made = "/contributions" + page.substring("/pages".length());
        assertThat(look(Cast.NORA, made + "/history")).contains(made + "/authorship", made + "/history?beside=true");
        assertThat(look(Cast.NORA, made + "/authorship"))
                .containsPattern("(?s)Amina</a>.*Van Amina\\..*Tess</a>.*Door Tess\\.")
                .doesNotContain("Veranderd");
        assertThat(look(Cast.NORA, made + "/history?beside=true"))
                .containsPattern("(?s)<td dir=\"auto\">[^\\n]*<del>.*<td dir=\"auto\">[^\\n]*<ins>");
        jdbc.sql("update contributions.revision set editor_id = null where contribution_id = :id")
                .param("id", number(page))
                .update();
        assertThat(look(Cast.NORA, made + "/authorship")).doesNotContain("Tess</a>");
    }

    @Test
    void anAnswerBecomesAPageInOneStepAndEachLeadsToTheOther() {
        var question = made(send(
                Cast.AMINA,
                "/questions",
                "title",
                "Hoe ruil ik een infuuspomp?",
                "space",
                cast.everyone().toString()));
        var said = made(send(Cast.JONAS, question + "/answers", "body", "Bel de **pompenpool**."));
        var answer = said.substring(said.indexOf("#answer-") + "#answer-".length());
        assertThat(look(Cast.TESS, "/pages/new?from=" + answer))
                .contains("value=\"Hoe ruil ik een infuuspomp?\"", "pompenpool");
        var page = write("title", TITLE, "body", "Bel de pompenpool.", "from", answer);
        assertThat(lineage(look(Cast.TESS, page)))
                .contains(
                        "Hoe ruil ik een infuuspomp?", "Antwoord", "Jonas", "href=\"" + question + "#answer-" + answer);
        var shown = look(Cast.TESS, question);
        assertThat(lineage(shown)).contains(TITLE, page);
        assertThat(article(shown, answer)).contains("Hiervan gemaakt:", TITLE, "href=\"" + page);

        var inside = write(
                "title",
                "Alleen binnen",
                "body",
                "Zo",
                "from",
                answer,
                "space",
                cast.closed().toString());
        assertThat(article(look(Cast.JONAS, question), answer)).contains(TITLE, page, "Alleen binnen", inside);
        assertThat(look(Cast.TESS, question)).contains(TITLE).doesNotContain("Alleen binnen", inside);

        jdbc.sql("update contributions.contribution set author_id = null, pseudonym = '1 alias' where id = :id")
                .param("id", PublicId.require(answer))
                .update();
        assertThat(lineage(look(Cast.TESS, page)))
                .contains("Hoe ruil ik een infuuspomp?")
                .doesNotContain("Jonas");
        send(Cast.AMINA, "/contributions" + question.substring("/questions".length()) + "/removed");
        assertThat(look(Cast.TESS, page)).doesNotContain("Hoe ruil ik een infuuspomp?");
    }

    private static String made(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static String lineage(String page) {
        return page.replaceFirst("(?s).*(<section id=\"lineage\".*?</section>).*", "$1");
    }

    private static String article(String page, String answer) {
        return page.replaceFirst("(?s).*(<article id=\"answer-" + answer + "\".*?</article>).*", "$1");
    }

    @Test
    void aLastSaveNeverWinsInSilence() {
        var page = write("title", TITLE, "body", "Eerst");
        assertThat(send(Cast.TESS, page, "title", TITLE, "body", "Van Tess", "version", "0"))
                .hasStatus(303);
        assertThat(send(Cast.NORA, page, "title", TITLE, "body", "Van Nora", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Van Nora", "name=\"version\" value=\"1\"");
        assertThat(look(Cast.NORA, page)).contains("Van Tess").doesNotContain("Van Nora");
    }

    @Test
    void whatNobodyChangedIsNoNewVersion() {
        var page = write("title", TITLE, "body", "Zo");
        assertThat(send(Cast.TESS, page, "title", TITLE, "body", "Zo", "version", "0"))
                .hasStatus(303);
        assertThat(jdbc.sql("select version from contributions.contribution where id = :id")
                        .param("id", number(page))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsFieldAndNothingIsLost() {
        assertThat(send(Cast.AMINA, "/pages", "title", "", "body", "Een <b>tekst</b>", "months", "7"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#title\"", "href=\"#months\"", "Een &lt;b&gt;tekst&lt;/b&gt;");
        assertThat(send(Cast.AMINA, "/pages", "title", TITLE, "body", "x".repeat(PageText.LONGEST_BODY + 1)))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#body\"");
    }

    @Test
    void itStandsBeneathAnotherAndIsFoundThere() {
        var top = write("title", "Pompen", "body", "Alles over pompen");
        var beneath = write("title", TITLE, "body", "Zo", "beneath", id(top));
        assertThat(look(Cast.TESS, top)).contains(beneath, TITLE);
        assertThat(look(Cast.TESS, beneath)).contains("class=\"crumbs\"", top, "Pompen");
        var tree = look(Cast.TESS, "/spaces/" + cast.everyone() + "/pages");
        assertThat(tree).contains("Pompen").doesNotContain(TITLE);
        assertThat(look(Cast.TESS, "/spaces/" + cast.everyone() + "/pages/" + id(top) + "/branches"))
                .contains(TITLE);
    }

    @Test
    void twoMovesAtOncePutNoTwoPagesBeneathEachOther() {
        var one = write("title", "Eén", "body", "1");
        var other = write("title", "Twee", "body", "2");
        assertThat(send(Cast.AMINA, one + "/place", "beneath", id(other))).hasStatus(303);
        assertThat(send(Cast.AMINA, other + "/place", "beneath", id(one)))
                .hasStatus(422)
                .bodyText()
                .contains("Een pagina kan niet onder zichzelf staan.");
        assertThat(send(Cast.AMINA, one + "/place", "beneath", id(one))).hasStatus(422);
    }

    @Test
    void pagesStandInTheOrderInWhichTheyArePut() {
        var top = write("title", "Top", "body", "0");
        var first = write("title", "Aap", "body", "1", "beneath", id(top));
        var second = write("title", "Noot", "body", "2", "beneath", id(top));
        var third = write("title", "Mies", "body", "3", "beneath", id(top));
        assertThat(look(Cast.AMINA, top)).containsSubsequence("Aap", "Noot", "Mies");
        assertThat(send(Cast.AMINA, third + "/place", "beneath", id(top), "before", id(first)))
                .hasStatus(303);
        for (int again = 0; again < 30; again++) {
            send(Cast.AMINA, second + "/place", "beneath", id(top), "before", id(first));
            send(Cast.AMINA, third + "/place", "beneath", id(top), "before", id(first));
        }
        assertThat(look(Cast.AMINA, top)).containsSubsequence("Noot", "Mies", "Aap");
    }

    @Test
    void whatIsBeneathARemovedPageCanStillBeFound() {
        var top = write("title", "Weg hiermee", "body", "0");
        var beneath = write("title", TITLE, "body", "1", "beneath", id(top));
        assertThat(send(Cast.AMINA, "/contributions/" + id(top) + "/removed")).hasStatus(303);
        assertThat(look(Cast.TESS, "/spaces/" + cast.everyone() + "/pages"))
                .contains("Verwijderde pagina")
                .doesNotContain("Weg hiermee");
        assertThat(look(Cast.TESS, beneath)).contains(TITLE).doesNotContain("Weg hiermee");
    }

    @Test
    void whoeverKeepsItIsAskedWhetherItIsStillTrueAndReadersSeeWhenNobodySaidSo() {
        var page = write("title", TITLE, "body", "Zo");
        assertThat(look(Cast.TESS, page)).contains("Klopt waarschijnlijk tot").doesNotContain("Ja, dit klopt nog");
        jdbc.sql("update knowledge.page set true_until = :day where id = :id")
                .param("day", today.minusDays(1))
                .param("id", number(page))
                .update();
        assertThat(look(Cast.TESS, page)).contains("heeft niemand gezegd dat dit nog klopt");
        assertThat(look(Cast.TESS, "/spaces/" + cast.everyone() + "/pages/health"))
                .contains(TITLE);
        due.tellOfEveryOne();
        due.tellOfEveryOne();
        assertThat(look(Cast.AMINA, "/notifications"))
                .containsOnlyOnce("Kijk na of deze pagina nog klopt. Eén klik is genoeg.</button>");
        assertThat(look(Cast.AMINA, "/")).contains("Kijk na of deze pagina nog klopt");

        assertThat(send(Cast.TESS, page + "/confirmation")).hasStatus(403);
        assertThat(send(Cast.AMINA, page + "/confirmation")).hasStatus(303);
        assertThat(look(Cast.TESS, page)).doesNotContain("heeft niemand gezegd dat dit nog klopt");
        assertThat(look(Cast.AMINA, "/")).doesNotContain("Kijk na of deze pagina nog klopt");
        assertThat(jdbc.sql("select true_until from knowledge.page where id = :id")
                        .param("id", number(page))
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today.plusMonths(12));
    }

    @Test
    void itPassesFromWhoKeepsItToSomebodyElse() {
        var page = write("title", TITLE, "body", "Zo");
        assertThat(send(Cast.TESS, page + "/owner/me")).hasStatus(403);
        assertThat(send(Cast.AMINA, page + "/owner", "owner", "Niemand van hier"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#owner\"", "Niemand van hier");
        assertThat(send(Cast.AMINA, page + "/owner", "owner", "Jonas")).hasStatus(303);
        assertThat(look(Cast.JONAS, "/notifications")).contains("Een collega vraagt je deze pagina bij te houden.");
        assertThat(send(Cast.AMINA, page + "/owner/departure")).hasStatus(403);
        assertThat(send(Cast.JONAS, page + "/owner/departure")).hasStatus(303);
        assertThat(send(Cast.JONAS, page + "/owner/departure"))
                .as("once more, in another tab")
                .hasStatus(303);
        assertThat(look(Cast.TESS, page)).contains("Niemand houdt deze pagina bij.");
        assertThat(look(Cast.TESS, "/spaces/" + cast.everyone() + "/pages/health"))
                .contains(TITLE);
        assertThat(send(Cast.TESS, page + "/owner/me")).hasStatus(303);
        assertThat(look(Cast.TESS, page)).contains("Ja, dit klopt nog");
    }

    @Test
    void whoeverMayNotReadItCannotKeepIt() {
        var page = write("title", TITLE, "body", "Zo", "space", cast.closed().toString());
        assertThat(send(Cast.AMINA, page + "/owner", "owner", "Tess"))
                .hasStatus(422)
                .bodyText()
                .contains("Je collega mag in deze ruimte niet lezen.", "value=\"Tess\"");
        assertThat(send(Cast.AMINA, page + "/owner", "owner", "Jonas")).hasStatus(303);
    }

    @Test
    void whoeverSeesThatSomethingIsNotRightSaysSo() {
        var page = write("title", TITLE, "body", "Zo");
        assertThat(send(Cast.TESS, page + "/doubts", "body", ""))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#doubt\"");
        assertThat(send(Cast.TESS, page + "/doubts", "body", "Toestel 4 bestaat niet meer"))
                .hasStatus(303);
        assertThat(look(Cast.AMINA, page)).contains("Toestel 4 bestaat niet meer");
        assertThat(look(Cast.AMINA, "/notifications")).contains("Een collega zag iets dat niet meer klopt");
    }

    @Test
    void eachPageSaysWhatLeadsToIt() {
        var goal = write("title", "Het doel", "body", "Zo");
        var from = write("title", "De wegwijzer", "body", "Zie [het doel](" + goal + ").");
        keepLinks(from);
        assertThat(look(Cast.TESS, goal)).contains("Wat hierheen verwijst", "De wegwijzer");
        assertThat(send(Cast.TESS, from, "title", "De wegwijzer", "body", "Nergens heen", "version", "0"))
                .hasStatus(303);
        keepLinks(from);
        assertThat(look(Cast.TESS, goal)).doesNotContain("De wegwijzer");
    }

    @Test
    void onlyWhatIsALinkLeads() {
        var goal = write("title", "Het doel", "body", "Zo");
        keepLinks(write(
                "title", "Hoe je verwijst", "body", "Typ \\[het doel](" + goal + ") of `[het doel](" + goal + ")`."));
        assertThat(look(Cast.TESS, goal)).doesNotContain("Hoe je verwijst");
        keepLinks(write("title", "De wegwijzer", "body", "Zie [het doel][1].\n\n[1]: " + goal + "#zo"));
        assertThat(look(Cast.TESS, goal)).contains("De wegwijzer");
    }

    @Test
    void whatLeadsFromWhereOneMayNotReadIsNotShown() {
        var goal = write("title", "Het doel", "body", "Zo");
        keepLinks(write(
                "title",
                "Achter de deur",
                "body",
                "[Hier](" + goal + ")",
                "space",
                cast.closed().toString()));
        assertThat(look(Cast.AMINA, goal)).contains("Achter de deur");
        assertThat(look(Cast.TESS, goal)).doesNotContain("Achter de deur");
    }

    /** As the listener does after the commit, which these tests never come to. */
    private void keepLinks(String page) {
        links.keepLinks(unshown.find(ContributionId.of(number(page))).orElseThrow());
    }

    @Test
    void whatIsKeptInConfidenceIsSealedAlsoWhyItWasChanged() {
        var page = write(
                "title",
                "Geheim",
                "body",
                "geheim",
                "topics",
                "",
                "space",
                cast.confidential().toString());
        assertThat(send(
                        Cast.JONAS,
                        page,
                        "title",
                        "Geheim",
                        "body",
                        "geheimer",
                        "why",
                        "geheime reden",
                        "version",
                        "0"))
                .hasStatus(303);
        var history = look(Cast.AMINA, "/contributions/" + id(page) + "/history");
        assertThat(history).contains("geheime reden");
        assertThat(web.get().uri(page).with(cast.as(Cast.BEHEER))).hasStatus(404);
        for (var table : new String[] {"knowledge.page", "contributions.contribution", "contributions.revision"}) {
            assertThat(jdbc.sql("select concat(t.*) from " + table + " t")
                            .query(String.class)
                            .list())
                    .noneMatch(row -> row.toLowerCase(Locale.ROOT).contains("geheim"));
        }
    }

    @Test
    void whatIsBeingWrittenIsKeptWithAllItsFields() {
        var top = write("title", "Top", "body", "0");
        assertThat(send(
                        Cast.AMINA,
                        "/drafts",
                        "kind",
                        "page",
                        "title",
                        TITLE,
                        "body",
                        "x".repeat(30_000),
                        "months",
                        "24",
                        "topics",
                        "pompen",
                        "beneath",
                        id(top)))
                .hasStatusOk();
        assertThat(look(Cast.AMINA, "/pages/new"))
                .contains(TITLE, "x".repeat(30_000), "pompen", "value=\"24\" selected", id(top));
        assertThat(look(Cast.TESS, top)).doesNotContain(TITLE);
    }

    @Test
    void aNewOneBeginsWithHeadingsThatHelp() {
        assertThat(look(Cast.AMINA, "/pages/new?pattern=decision")).contains("## Wat we afwogen");
        assertThat(look(Cast.AMINA, "/pages/new?pattern=onzin")).doesNotContain("## ");
    }

    @Test
    void itCanBeTakenAlongAsItWasWritten() {
        var page = write("title", TITLE, "body", "- [ ] Bel\n- [x] Ruil");
        assertThat(look(Cast.TESS, page)).contains("\u2610 Bel", "\u2611 Ruil");
        assertThat(look(Cast.TESS, page + "/markdown")).isEqualTo("# " + TITLE + "\n\n- [ ] Bel\n- [x] Ruil\n");
    }

    @Test
    void aLongPageSaysWhatIsInItAndAShortOneDoesNot() {
        var page = write("title", TITLE, "body", "# Wanneer\n\n# Hoe\n\n## Bellen");
        assertThat(look(Cast.TESS, page))
                .contains("Op deze pagina", "href=\"#h-bellen\">Bellen</a>", "<h4 id=\"h-bellen\">");
        assertThat(look(Cast.TESS, write("title", "Kort", "body", "# Wanneer\n\n# Hoe")))
                .doesNotContain("Op deze pagina");
    }

    @Test
    void linksThatLeadNowhereAreSaidWhereTheSpaceSaysWhatNeedsSomebody() {
        var goal = write("title", "Het doel", "body", "Zo");
        var hidden =
                write("title", "Dicht", "body", "Zo", "space", cast.closed().toString());
        var from = write(
                "title",
                "De wegwijzer",
                "body",
                "[a](" + goal + ") [b](" + hidden
                        + ") [c](/pages/0000000000zz) https://elders.example/pages/0000000000zy");
        keepLinks(from);
        var health = "/spaces/" + cast.everyone() + "/pages/health";
        assertThat(look(Cast.TESS, health)).contains("De wegwijzer", "1 link gaat nergens heen");
        assertThat(send(Cast.AMINA, "/contributions/" + id(goal) + "/removed")).hasStatus(303);
        assertThat(look(Cast.TESS, health)).contains("2 links gaan nergens heen");
        assertThat(send(Cast.TESS, from, "title", "De wegwijzer", "body", "Nergens heen", "version", "0"))
                .hasStatus(303);
        keepLinks(from);
        assertThat(look(Cast.TESS, health)).doesNotContain("De wegwijzer");
    }

    @Test
    void membersSeeWhatOneColleagueAloneOffersToHelpWith() {
        var closed = cast.closed().toString();
        write("title", TITLE, "body", "Zo", "topics", "kwelderkunde", "space", closed);
        var health = "/spaces/" + closed + "/pages/health";
        assertThat(look(Cast.AMINA, health)).doesNotContain("kwelderkunde");
        offer(Cast.JONAS);
        offer(Cast.TESS);
        assertThat(look(Cast.AMINA, health)).contains("kwelderkunde", "Jonas");
        assertThat(look(Cast.AMINA, "/spaces/" + closed))
                .contains("1 onderwerp leunt hier op één collega", health + "#risk");
        offer(Cast.AMINA);
        assertThat(look(Cast.AMINA, health)).doesNotContain("kwelderkunde");
        assertThat(look(Cast.AMINA, "/spaces/" + closed)).doesNotContain("leunt hier");
    }

    private void offer(Cast who) {
        jdbc.sql("""
                        insert into people.offered_topic (person_id, topic_id)
                        select :person, id from people.topic where name = 'kwelderkunde'
                        """).param("person", cast.id(who).value()).update();
    }

    private String write(String... fields) {
        return String.valueOf(send(Cast.AMINA, "/pages", fields).getResponse().getRedirectedUrl());
    }

    @Test
    void whoDragsAPageIsToldWhyItCannotStandThere() {
        var above = write("title", "Boven", "body", "Zo");
        var beneath = write("title", "Onder", "body", "Zo", "beneath", id(above));
        var other = write("title", "Elders", "body", "Zo");
        assertThat(drag(above, id(beneath), "")).hasStatus(409).bodyText().isEqualTo("circle");
        assertThat(drag(other, "", id(beneath))).hasStatus(409).bodyText().isEqualTo("shifted");
        assertThat(drag(other, id(above), id(beneath))).hasStatus(204);
        assertThat(look(Cast.AMINA, "/spaces/" + cast.everyone() + "/pages?beneath=" + id(above)))
                .containsPattern("(?s)Elders</a>.*Onder</a>");
        assertThat(send(Cast.AMINA, other + "/place", "before", id(beneath)))
                .hasStatus(422)
                .bodyText()
                .contains("Iemand verplaatste intussen");
    }

    private MvcTestResult drag(String page, String beneath, String before) {
        return web.post()
                .uri(page + "/place")
                .with(cast.as(Cast.AMINA))
                .with(csrf())
                .header("HX-Request", "true")
                .param("beneath", beneath)
                .param("before", before)
                .exchange();
    }

    private MvcTestResult send(Cast who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String look(Cast who, String path) {
        try {
            return web.get()
                    .uri(path)
                    .with(cast.as(who))
                    .exchange()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final Pattern ID = Pattern.compile("/pages/([0-9a-z]{12})");

    private static String id(String page) {
        var found = ID.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static long number(String page) {
        return PublicId.require(id(page));
    }
}
