package nl.zwerm.workshops.internal;

import static nl.zwerm.workshops.internal.WorkshopScene.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Topics;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class ProposingAWorkshopTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private WorkshopScene scene;

    @BeforeEach
    void scene() {
        scene = new WorkshopScene(context);
    }

    @Test
    void oneSentenceAndWhoTeachesAreEnough() {
        var place = place(propose(Cast.AMINA, "title", TITLE, "lead", "me"));
        assertThat(get(place, Cast.TESS))
                .hasStatusOk()
                .bodyText()
                .contains(TITLE, "data-hook=\"want\"", "Amina")
                .doesNotContain("data-hook=\"teach\"", "data-hook=\"plan\"");
        assertThat(get(place, Cast.AMINA)).bodyText().contains("data-hook=\"plan\"");
        assertThat(get("/workshops?tab=proposed", Cast.TESS)).bodyText().contains(TITLE);
    }

    @Test
    void twoTeachTogetherAndTheOtherHearsOfIt() {
        var place = place(propose(Cast.AMINA, "title", TITLE, "lead", "together", "colleague", "Jonas"));
        assertThat(get(place, Cast.JONAS)).bodyText().contains("data-hook=\"plan\"", "data-hook=\"lay-down\"");
        assertThat(scene.notices(Cast.JONAS)).containsExactly("workshop-named");
    }

    @Test
    void aColleagueWhoIsNotThereOrMayNotReadIsRefusedAndAllIsKept() {
        for (var wrong : new String[] {"", "Niemand Dergelijks", "Amina"}) {
            assertThat(propose(
                            Cast.AMINA,
                            "title",
                            TITLE,
                            "lead",
                            "together",
                            "colleague",
                            wrong,
                            "body",
                            "Voor wie twijfelt"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("href=\"#colleague\"", TITLE, "Voor wie twijfelt", "value=\"together\" checked");
        }
        assertThat(propose(
                        Cast.AMINA,
                        "title",
                        TITLE,
                        "lead",
                        "together",
                        "colleague",
                        "Tess",
                        "space",
                        cast.closed().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Deze collega kan niet in deze ruimte");
    }

    @Test
    void whatIsMissingOrTooLongIsSaidAndComesBackWhole() {
        assertThat(propose(Cast.AMINA, "body", "<b>iets</b>"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#title\"", "href=\"#lead\"", "&lt;b&gt;iets");
        var long_ = "x".repeat(500_000);
        assertThat(propose(Cast.AMINA, "title", long_, "lead", "me"))
                .hasStatus(422)
                .bodyText()
                .contains(long_);
    }

    @Test
    void aFormThatArrivesTwiceMakesOneWorkshop() {
        var first = propose(Cast.AMINA, "title", TITLE, "lead", "me", "once", "0123456789ab");
        var second = propose(Cast.AMINA, "title", TITLE, "lead", "me", "once", "0123456789ab");
        assertThat(place(second)).isEqualTo(place(first));
    }

    @Test
    void aSpaceThatIsNotTheirsIsNotThere() {
        assertThat(propose(
                        Cast.TESS,
                        "title",
                        TITLE,
                        "lead",
                        "me",
                        "space",
                        cast.closed().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("In deze ruimte kun je nu niet schrijven");
    }

    @Test
    void withoutATeacherAnybodyTakesItUpAndTheProposerHearsOfIt() {
        var place = place(propose(Cast.NORA, "title", TITLE, "lead", "nobody", "topics", "Wondzorg"));
        assertThat(get("/workshops?tab=proposed", Cast.TESS)).bodyText().contains("Wie kan dit geven?");
        assertThat(get(place, Cast.JONAS))
                .bodyText()
                .contains("data-hook=\"teach\"")
                .doesNotContain("data-hook=\"offers\"");
        offer(Cast.JONAS, "Wondzorg");
        assertThat(get(place, Cast.JONAS)).bodyText().contains("data-hook=\"offers\"", "Jij weet iets van Wondzorg");
        assertThat(post(place + "/teachers", Cast.JONAS)).hasStatus(303);
        assertThat(scene.notices(Cast.NORA)).containsExactly("workshop-taken-up");
        assertThat(post(place + "/teachers", Cast.TESS))
                .hasStatus(422)
                .bodyText()
                .contains("Een collega was je voor");
        assertThat(post(place + "/teachers/withdrawn", Cast.JONAS)).hasStatus(303);
        assertThat(get(place, Cast.TESS)).bodyText().contains("data-hook=\"teach\"");
    }

    @Test
    void wantingIsOneTapAndOneTapBack() {
        var place = place(propose(Cast.AMINA, "title", TITLE, "lead", "me"));
        post(place + "/wishes", Cast.NORA);
        post(place + "/wishes", Cast.NORA);
        post(place + "/wishes", Cast.TESS);
        assertThat(get(place, Cast.AMINA)).bodyText().contains("2 collega’s willen dit");
        post(place + "/wishes/withdrawn", Cast.NORA);
        assertThat(get(place, Cast.NORA)).bodyText().contains("1 collega wil dit", "aria-pressed=\"false\"");
    }

    @Test
    void aTopicThatFiveSeekAsksWhoCouldTeachItAndFourDoNot() {
        var seekers = List.of(Cast.AMINA, Cast.NORA, Cast.TESS, Cast.WILLEM);
        seekers.forEach(one -> seek(one, "Nachtvlinders"));
        assertThat(get("/workshops", Cast.JONAS)).bodyText().doesNotContain("Nachtvlinders", "data-hook=\"sought\"");
        seek(Cast.SANNE, "Nachtvlinders");
        assertThat(get("/workshops", Cast.JONAS)).bodyText().contains("Nachtvlinders", "Gezocht door 5 collega’s");
        var topic = topics.find("Nachtvlinders").orElseThrow();
        assertThat(get("/workshops/new?topic=" + topic, Cast.JONAS)).bodyText().contains("value=\"Nachtvlinders\"");
        propose(Cast.JONAS, "title", TITLE, "lead", "me", "topics", "Nachtvlinders");
        assertThat(get("/workshops", Cast.JONAS)).bodyText().doesNotContain("data-hook=\"sought\"");
    }

    @Test
    void theTopicsPageTellsWhenOneCanLearnIt() {
        var id = place(propose(Cast.AMINA, "title", TITLE, "lead", "me", "topics", "Wondzorg"));
        var topic = "/topics/" + topics.find("Wondzorg").orElseThrow();
        assertThat(get(topic, Cast.TESS)).bodyText().doesNotContain(TITLE);
        scene.plan(
                ContributionId.valueOf(id.substring(id.lastIndexOf('/') + 1)),
                cast.viewer(Cast.AMINA),
                WorkshopScene.form(7, "14:00", 8, 0));
        assertThat(get(topic, Cast.TESS)).bodyText().contains("Workshops die eraan komen", TITLE);
    }

    @Test
    void onlyWhoProposedItChangesItsWords() {
        var place = place(propose(Cast.AMINA, "title", TITLE, "lead", "me"));
        assertThat(get(place + "/edit", Cast.TESS)).hasStatus(403);
        assertThat(post(place, Cast.AMINA, "title", "", "version", "0")).hasStatus(422);
        assertThat(post(place, Cast.AMINA, "title", "Wonden schoonmaken", "version", "0"))
                .hasStatus(303);
        assertThat(post(place, Cast.AMINA, "title", "Te laat", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("intussen gewijzigd", "Te laat");
    }

    private void seek(Cast who, String topic) {
        jdbc.sql("insert into people.sought_topic (person_id, topic_id) values (:person, :topic)")
                .param("person", cast.id(who).value())
                .param("topic", topics.named(topic).value())
                .update();
    }

    private void offer(Cast who, String topic) {
        jdbc.sql("insert into people.offered_topic (person_id, topic_id) values (:person, :topic)")
                .param("person", cast.id(who).value())
                .param("topic", topics.named(topic).value())
                .update();
    }

    private MvcTestResult propose(Cast who, String... fields) {
        return post("/workshops", who, fields);
    }

    private MvcTestResult post(String path, Cast who, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String path, Cast who) {
        return web.get().uri(path).with(cast.as(who)).exchange();
    }

    private static String place(MvcTestResult sent) {
        return String.valueOf(sent.getResponse().getRedirectedUrl());
    }
}
