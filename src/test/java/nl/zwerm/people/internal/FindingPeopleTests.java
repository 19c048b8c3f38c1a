package nl.zwerm.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.People;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

// Who is found among all depends on who is there, so it begins with the cast alone.
@WebTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class FindingPeopleTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private People people;

    @Autowired
    private PeopleArrivals arrivals;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aColleagueIsFoundByTheBeginningOfAnyNameWithoutAccents() {
        newcomer("Zoë van der Meulen");
        assertThat(find("?q=meul")).bodyText().contains("Zoë van der Meulen").doesNotContain(">Tess<");
        assertThat(find("?q=ZOE%20mEu")).bodyText().contains("Zoë van der Meulen");
        assertThat(find("?q=eulen"))
                .bodyText()
                .doesNotContain("Zoë van der Meulen")
                .contains("Niemand gevonden");
    }

    @Test
    void lettersThatNoKeyboardHereHasAreNotNeeded() {
        newcomer("Emre Yıldız");
        newcomer("Łukasz Groß");
        newcomer("Bjørn Æsir");
        newcomer("Siobhán O’Brien");
        assertThat(find("?q=yildiz")).bodyText().contains("Emre Yıldız");
        assertThat(find("?q=YILDIZ")).bodyText().contains("Emre Yıldız");
        assertThat(find("?q=Yıldız")).bodyText().contains("Emre Yıldız");
        assertThat(find("?q=lukasz+gross")).bodyText().contains("Łukasz Groß");
        assertThat(find("?q=bjorn+aesir")).bodyText().contains("Bjørn Æsir");
        assertThat(find("?q=brien")).bodyText().contains("Siobhán O’Brien");
        assertThat(find("?q=o'brien")).bodyText().contains("Siobhán O’Brien");
    }

    @Test
    void aColleagueIsFoundByTeamAndByTopic() {
        var hospital = arrivals.takeTeam("Ziekenhuis", null);
        var ward = arrivals.takeTeam("Afdeling", hospital);
        var wounds = topics.named("Wondzorg");
        arrivals.describe(
                cast.id(Cast.JONAS),
                ward,
                "",
                java.time.Instant.EPOCH,
                java.util.List.of(wounds),
                java.util.List.<TopicId>of());
        assertThat(find("?team=" + hospital)).bodyText().contains(">Jonas<").doesNotContain(">Nora<");
        assertThat(find("?topic=" + wounds)).bodyText().contains(">Jonas<").doesNotContain(">Nora<");
        assertThat(find("?team=ziekenhuis")).bodyText().contains(">Jonas<").doesNotContain(">Nora<");
        assertThat(find("?team=deling&topic=wondzo"))
                .bodyText()
                .contains(">Jonas<")
                .doesNotContain(">Nora<");
        assertThat(find("?q=ziekenhuis")).bodyText().contains(">Jonas<").doesNotContain(">Nora<", "Niemand gevonden");
        assertThat(find("?q=wondz")).bodyText().contains(">Jonas<").doesNotContain(">Nora<", "Niemand gevonden");
        assertThat(find("?q=nora")).bodyText().contains(">Nora<").doesNotContain(">Jonas<");
    }

    @Test
    void aTeamOfThatNameIsMeantBeforeOneInWhoseNameItStands() {
        var night = arrivals.takeTeam("Nachtwacht Zuid", null);
        var watch = arrivals.takeTeam("Nachtwacht", null);
        place(Cast.JONAS, watch);
        place(Cast.TESS, night);
        assertThat(find("?team=nachtwacht")).bodyText().contains(">Jonas<").doesNotContain(">Tess<");
        assertThat(find("?team=nachtw"))
                .bodyText()
                .contains(">Jonas<", ">Tess<")
                .doesNotContain(">Nora<");
    }

    @Test
    void whatNoTeamAndNoTopicIsCalledIsSaidAndKept() {
        assertThat(find("?team=Xyrbel&topic=Qworl"))
                .hasStatus(422)
                .bodyText()
                .contains("We vinden geen team met “Xyrbel”", "We vinden geen onderwerp met “Qworl”")
                .contains("value=\"Xyrbel\"", "value=\"Qworl\"")
                .doesNotContain(">Jonas<");
    }

    @Test
    void whoNarrowsIsOfferedNamesAndThePageHoldsNoneOfThem() {
        var team = arrivals.takeTeam("Vlinderploeg", null);
        topics.named("Vlinderkunde");
        assertThat(find("")).bodyText().doesNotContain("Vlinderploeg", "Vlinderkunde");
        assertThat(find("?team=" + team)).bodyText().contains("value=\"Vlinderploeg\"");
        assertThat(names("/teams/names?q=derploeg"))
                .bodyJson()
                .isStrictlyEqualTo("[{\"name\":\"Vlinderploeg\",\"note\":\"\"}]");
        assertThat(names("/topics/names?q=VLINDERK"))
                .bodyJson()
                .isStrictlyEqualTo("[{\"name\":\"Vlinderkunde\",\"note\":\"\"}]");
        assertThat(names("/teams/names?q=")).bodyJson().isStrictlyEqualTo("[]");
        assertThat(names("/teams/names?q=%00%25")).hasStatusOk();
    }

    @Test
    void whoIsNotYetHereIsNotInTheWay() {
        var expected = people.expect("elsewhere", "7", "Quirine Verwacht");
        assertThat(find("?q=quirine")).bodyText().contains("Niemand gevonden");
        assertThat(find("?q=quirine&expected=true")).bodyText().contains("Quirine Verwacht", "nog niet hier");
        assertThat(web.get().uri("/people/{id}", expected).with(cast.as(Cast.NORA)))
                .hasStatusOk()
                .bodyText()
                .contains("nog niet hier")
                .doesNotContain("/administration/");
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAndDoubles() {
        for (int i = 0; i < 40; i++) {
            newcomer("Xander Nummer" + (100 + i));
        }
        assertThat(find("?q=xander")).bodyText().contains("Nummer129").doesNotContain("Nummer130");
        var last = people.findByEmail("xander.nummer129@zwerm.example").orElseThrow();
        assertThat(find("?q=xander&after=" + last))
                .bodyText()
                .contains("Nummer130", "Nummer139")
                .doesNotContain("Nummer129");
    }

    @Test
    void anIndexServesAmongTwentyThousand() {
        jdbc.sql("""
                        insert into people.person (id, name, state, language, zone, created_at)
                        select 10000 + n, 'Persoon' || n || ' Achternaam' || (n % 5000), 'expected', 'nl', 'UTC', now()
                        from generate_series(1, 20000) n
                        """).update();
        jdbc.sql("analyze people.name_word").update();
        jdbc.sql("analyze people.person").update();
        var plan = String.join("\n", jdbc.sql("""
                                explain select p.id from people.person p
                                where p.state <> 'deactivated' and p.id in (
                                    select w.person_id from people.name_word w
                                    where w.word >= 'achternaam4711' and w.word < 'achternaam4711' || chr(1114111))
                                order by lower(p.name), p.id limit 31
                                """).query(String.class).list());
        assertThat(plan).contains("name_word_pkey").doesNotContain("Seq Scan");
        assertThat(find("?q=achternaam4711&expected=true")).bodyText().contains("Persoon4711 ", "Persoon9711 ");
    }

    @Test
    void strangeInputFindsNobodyAndBreaksNothing() {
        assertThat(find("?q=%00%F0%9F%98%80%25'%22&after=z")).hasStatusOk();
        assertThat(find("?team=%00%F0%9F%98%80%25'%22&topic=%00%25")).hasStatus(422);
        assertThat(find("?q=" + "a".repeat(3_000))).hasStatusOk();
    }

    private void place(Cast member, TeamId team) {
        arrivals.describe(cast.id(member), team, "", java.time.Instant.EPOCH, java.util.List.of(), java.util.List.of());
    }

    private MvcTestResult find(String query) {
        return names("/people" + query);
    }

    private MvcTestResult names(String path) {
        return web.get()
                .uri(java.net.URI.create(path))
                .with(cast.as(Cast.AMINA))
                .exchange();
    }

    private void newcomer(String name) {
        var email = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", ".") + "@zwerm.example";
        people.welcomeHashed(new NewPerson(name, email, "nl", ZoneId.of("UTC"), false), "x");
    }
}
