package nl.zwerm.recognition.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.people.Accounts;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door by which a compliment between two people could be seen, or counted, by a third. */
class NobodyElseReadsComplimentsTests extends ComplimentTrial {

    @Autowired
    private Accounts accounts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private String path = "";

    @BeforeEach
    void jonasThanks() throws Exception {
        path = give(Cast.JONAS, Cast.AMINA, TEXT);
    }

    @Test
    void everyRouteIsNotThereForOthers() throws Exception {
        for (var who : List.of(Cast.NORA, Cast.WILLEM, Cast.SANNE, Cast.BEHEER, Cast.TESS)) {
            assertThat(status(path, who)).as(who.name()).isEqualTo(404);
            for (var deed : List.of("/kept", "/shared", "/thanks", "/erased", "/readmission")) {
                assertThat(send(path + deed, who).getStatus()).as(who + deed).isEqualTo(404);
            }
        }
    }

    @Test
    void noPageOfOthersChanges() throws Exception {
        send(path + "/thanks", Cast.AMINA);
        for (var who : List.of(Cast.NORA, Cast.WILLEM, Cast.BEHEER)) {
            for (var page : List.of(
                    "/",
                    "/recognition",
                    "/recognition?list=given",
                    "/recognition/export",
                    "/me",
                    "/me/timeline.json",
                    "/spaces",
                    "/people",
                    "/people/" + cast.id(Cast.AMINA),
                    "/people/" + cast.id(Cast.JONAS),
                    "/teams/" + team,
                    "/search?q=kolibrieronde",
                    "/search?q=compliment")) {
                assertThat(page(page, who))
                        .as(who + " " + page)
                        .doesNotContain("kolibrieronde werd", TEXT, path, "gaf je een compliment");
            }
        }
        for (var page : List.of(
                "/administration",
                "/administration/mail",
                "/administration/acts",
                "/administration/people",
                "/administration/people/" + cast.id(Cast.AMINA),
                "/organise/plan",
                "/organise/capabilities")) {
            assertThat(main(page, Cast.BEHEER)).as(page).doesNotContain(TEXT, path, "gaf je een compliment");
        }
    }

    @Test
    void letterAndEnvelopeTellOnlyThatSomethingWaits() throws Exception {
        send(path + "/thanks", Cast.AMINA);
        give(Cast.JONAS, "text", TEXT, "team", team.toString());
        for (var who : List.of(Cast.AMINA, Cast.JONAS, Cast.NORA)) {
            assertThat(letters.to(cast.id(who)))
                    .isNotEmpty()
                    .allSatisfy(letter -> assertThat(letter)
                            .contains("wacht")
                            .doesNotContain(TEXT, "ompliment", "bedankt", "Jonas gaf"));
        }
    }

    @Test
    void nothingStandsInTheClearUntilSheSharesIt() throws Exception {
        assertThat(inTheClear(TEXT)).isEmpty();
        send(path + "/shared", Cast.AMINA);
        assertThat(inTheClear(TEXT)).containsExactly("recognition.team_compliment.text");
        send(path + "/kept", Cast.AMINA);
        assertThat(inTheClear(TEXT)).isEmpty();
    }

    @Test
    void theLedgerAndTheListsOfContributionsKnowNothingOfIt() throws Exception {
        int facts = count("contributions.fact");
        int made = count("contributions.contribution");
        give(Cast.JONAS, Cast.AMINA, TEXT + " weer");
        assertThat(count("contributions.fact")).isEqualTo(facts);
        assertThat(count("contributions.contribution")).isEqualTo(made);
    }

    @Test
    void noRouteListsWhatOthersGotOrGave() {
        var all = routes.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(route -> route.startsWith("/recognition"))
                .filter(route -> !route.contains("{id}"))
                .distinct();
        assertThat(all).containsExactlyInAnyOrder("/recognition", "/recognition/new", "/recognition/export");
    }

    @Test
    void noPageSaysHowMany() throws Exception {
        for (int i = 0; i < 6; i++) {
            send(give(Cast.JONAS, Cast.AMINA, TEXT + " nog eens") + "/shared", Cast.AMINA);
        }
        for (var page : List.of("/recognition", "/teams/" + team, "/people/" + cast.id(Cast.AMINA))) {
            assertThat(org.jsoup.Jsoup.parse(page(page, Cast.NORA)).select("main .count"))
                    .as(page)
                    .noneMatch(count -> count.text().contains("compliment"));
            assertThat(main(page, Cast.NORA)).doesNotContain("(6)", "(7)", "6 compliment", "7 compliment");
        }
    }

    @Test
    void whoseWayInAnAdministratorMadeSeesNothingUntilTheOtherLetsThemIn() throws Exception {
        accounts.giveEntry(cast.id(Cast.AMINA), cast.id(Cast.BEHEER));
        assertThat(status(path, Cast.AMINA)).isEqualTo(404);
        give(Cast.JONAS, Cast.AMINA, TEXT + " later");
        assertThat(main("/recognition", Cast.AMINA) + main("/", Cast.AMINA) + main("/me", Cast.AMINA))
                .doesNotContain(TEXT, "gaf je een compliment</a>");
        assertThat(text(fetch("/recognition/export", Cast.AMINA))).doesNotContain(TEXT);
        assertThat(text(fetch("/me/timeline.json", Cast.AMINA))).doesNotContain(TEXT);
        assertThat(main(path, Cast.JONAS)).contains("Laat Amina weer toe");
        assertThat(send(path + "/readmission", Cast.JONAS).getStatus()).isEqualTo(303);
        assertThat(main(path, Cast.AMINA)).contains(TEXT);
    }

    @Test
    void eachTakesAlongWhatTheyGotAndGave() throws Exception {
        give(Cast.AMINA, Cast.NORA, "Jij ook bedankt");
        assertThat(text(fetch("/recognition/export", Cast.AMINA))).contains(TEXT, "Jonas", "Jij ook bedankt", "Nora");
        assertThat(text(fetch("/me/timeline.json", Cast.AMINA))).contains(TEXT, "Jij ook bedankt");
        assertThat(main("/me", Cast.AMINA)).contains("Hiervoor werd je bedankt", TEXT, "Hiervoor bedankte je anderen");
        assertThat(text(fetch("/recognition/export", Cast.NORA))).doesNotContain(TEXT);
    }

    @Test
    void aPageCostsAHandfulOfStatementsHoweverManyThereAre() throws Exception {
        for (int i = 0; i < 12; i++) {
            give(i % 2 == 0 ? Cast.JONAS : Cast.TESS, Cast.AMINA, TEXT + i);
            send(latest(i % 2 == 0 ? Cast.JONAS : Cast.TESS, Cast.AMINA) + "/shared", Cast.AMINA);
        }
        for (var page : List.of("/recognition", "/recognition?list=given", path)) {
            assertThat(statements(page)).as(page).hasSizeLessThanOrEqualTo(9);
        }
        int with = statements("/teams/" + team).size();
        jdbc.sql("delete from recognition.team_compliment").update();
        assertThat(with - statements("/teams/" + team).size()).isLessThanOrEqualTo(1);
    }

    private List<String> statements(String page) throws Exception {
        page(page, Cast.AMINA);
        var signedIn = cast.as(Cast.AMINA).postProcessRequest(new MockHttpServletRequest());
        return Statements.during(
                () -> web.perform(MockMvcRequestBuilders.get(page).cookie(signedIn.getCookies())));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
