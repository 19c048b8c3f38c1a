package nl.zwerm.threads.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.contributions.ContributionCaredFor;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Deed;
import nl.zwerm.contributions.PseudonymousDeeds;
import nl.zwerm.contributions.PublishedTexts;
import nl.zwerm.contributions.Reports;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.notifications.Notice;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import nl.zwerm.threads.WaitingComments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Amina and tess asked the same; sanne and beheer look after where. */
@WebTest
class MergingTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PseudonymousDeeds deeds;

    @Autowired
    private WaitingComments waiting;

    private CareScene scene;
    private ContributionId older = ContributionId.of(0L);
    private ContributionId newer = ContributionId.of(0L);
    private ContributionId answer = ContributionId.of(0L);
    private ContributionId comment = ContributionId.of(0L);

    @BeforeEach
    void askTwice() {
        scene = new CareScene(web, cast);
        older = scene.question(Cast.AMINA, cast.everyone(), "Wie kent de flierefluit?");
        newer = scene.question(Cast.TESS, cast.everyone(), "Waar staat de kwibuskast?");
        answer = scene.answer(newer, Cast.JONAS, "Achter de linnenkamer.");
        comment = scene.comment(answer, Cast.NORA, "Daar staat hij niet meer.");
    }

    @Test
    void twoBecomeOneAndTheOldAddressLeadsThere(@Autowired PublishedTexts published) {
        assertThat(merge(Cast.BEHEER, newer, older)).hasStatus(303);
        for (var who : List.of(Cast.NORA, Cast.TESS, Cast.BEHEER)) {
            assertThat(scene.get(who, "/questions/" + newer))
                    .hasStatus(303)
                    .redirectedUrl()
                    .isEqualTo("/questions/" + older);
        }
        assertThat(scene.get(Cast.NORA, "/questions/" + newer + "/answers/" + answer))
                .redirectedUrl()
                .isEqualTo("/questions/" + older + "#answer-" + answer);
        assertThat(scene.get(Cast.NORA, "/questions/" + older))
                .bodyText()
                .contains("Achter de linnenkamer.", "Daar staat hij niet meer.", "Tess vroeg dit ook:", "kwibuskast");
        assertThat(scene.get(Cast.NORA, "/questions?tab=newest")).bodyText().doesNotContain("kwibuskast");
        assertThat(published.of(List.of(newer))).isEmpty();
        assertThat(published.of(List.of(answer)))
                .singleElement()
                .extracting(text -> text.root())
                .isEqualTo(older);
        assertThat(scene.get(Cast.TESS, "/questions/" + older))
                .as("whoever asked follows it now")
                .bodyText()
                .contains("Volg niet meer");
        assertThat(scene.get(Cast.NORA, "/spaces/" + cast.everyone() + "/acts"))
                .bodyText()
                .contains("Beheer maakte van twee vragen één", "kwibuskast", "flierefluit");
        assertThat(scene.post(Cast.NORA, "/questions/" + newer + "/answers", "body", "Net te laat getypt."))
                .as("begun before, sent after")
                .hasStatus(303);
        assertThat(scene.get(Cast.NORA, "/questions/" + older)).bodyText().contains("Net te laat getypt.");
    }

    @Test
    void partedTheyAreExactlyWhatTheyWere() {
        var before = rows();
        merge(Cast.BEHEER, newer, older);
        assertThat(rows()).isNotEqualTo(before);
        assertThat(scene.post(Cast.NORA, "/contributions/" + newer + "/merge/parted"))
                .hasStatus(404);
        assertThat(scene.post(Cast.TESS, "/contributions/" + newer + "/restored"))
                .as("not by putting it back either")
                .hasStatus(403);
        var undo = "/contributions/" + newer + "/merge/parted";
        assertThat(scene.get(Cast.BEHEER, "/questions/" + older)).bodyText().contains("action=\"" + undo + "\"");
        assertThat(scene.get(Cast.BEHEER, "/spaces/" + cast.everyone() + "/acts"))
                .bodyText()
                .contains("action=\"" + undo + "\"");
        assertThat(CareScene.said(scene.post(Cast.BEHEER, undo))).isEqualTo("threads.parted");
        assertThat(rows()).isEqualTo(before);
        assertThat(CareScene.said(scene.post(Cast.BEHEER, undo))).isEqualTo("threads.undone-already");
        assertThat(rows()).isEqualTo(before);
        assertThat(scene.get(Cast.NORA, "/questions/" + newer)).bodyText().contains("Achter de linnenkamer.");
        assertThat(scene.get(Cast.NORA, "/questions/" + older)).bodyText().doesNotContain("linnenkamer", "kwibuskast");
    }

    @Test
    void whoeverAnsweredThereMeanwhileGoesOnFollowingIt() {
        merge(Cast.BEHEER, newer, older);
        scene.answer(older, Cast.TESS, "Ik vond hem in de tuin.");
        scene.post(Cast.BEHEER, "/contributions/" + newer + "/merge/parted");
        assertThat(rows().stream().filter(row -> row.startsWith(older.value() + " ")))
                .singleElement()
                .asString()
                .contains(Long.toString(cast.id(Cast.TESS).value()));
    }

    @Test
    void whatHoldsAPseudonymStaysWhereItIs() {
        jdbc.sql("update contributions.contribution set author_id = null, pseudonym = '1 alias' where id = :id")
                .param("id", comment.value())
                .update();
        var before = rows();
        assertThat(merge(Cast.BEHEER, newer, older)).hasStatus(422).bodyText().contains("onder een schuilnaam");
        assertThat(rows()).isEqualTo(before);
        assertThat(merge(Cast.BEHEER, older, newer)).as("the other way round").hasStatus(303);
    }

    @Test
    void whatCameBeneathAMovedAnswerGoesAlongWithIt() {
        merge(Cast.BEHEER, newer, older);
        scene.comment(answer, Cast.AMINA, "Gevonden, dank je.");
        scene.answer(older, Cast.NORA, "Dit hoort bij de oude.");
        scene.post(Cast.AMINA, "/questions/" + older + "/outcome", "outcome", "helped", "answer", answer.toString());
        scene.post(Cast.BEHEER, "/contributions/" + newer + "/merge/parted");
        assertThat(scene.get(Cast.NORA, "/questions/" + newer))
                .bodyText()
                .contains("Gevonden, dank je.")
                .doesNotContain("Dit hoort bij de oude.");
        assertThat(scene.get(Cast.NORA, "/questions/" + older))
                .hasStatusOk()
                .bodyText()
                .contains("Dit hoort bij de oude.")
                .doesNotContain("linnenkamer");
    }

    @Test
    void whatWasWrittenUnderAPseudonymBeneathAMovedAnswerKeepsItsWriterWhenTheyPart() throws Exception {
        merge(Cast.BEHEER, newer, older);
        hidden(Cast.AMINA, older, "Eerst dit, zegt wie vroeg.");
        deeds.carryOut();
        hidden(Cast.WILLEM, answer, "Daar lag een snoepkwast.");
        deeds.carryOut();
        assertThat(scene.get(Cast.NORA, "/questions/" + older)).bodyText().contains("Schuilnaam 1", "Schuilnaam 2");
        var remark = hidden("snoepkwast");
        var silence = "/contributions/" + remark + "/acts/silence";
        assertThat(scene.post(Cast.BEHEER, silence, "reason", "Dat helpt niemand."))
                .hasStatus(303);
        assertThat(scene.post(Cast.BEHEER, "/contributions/" + newer + "/merge/parted"))
                .hasStatus(303);
        assertThat(scene.get(Cast.NORA, "/questions/" + newer))
                .bodyText()
                .contains("snoepkwast", "Schuilnaam 1")
                .doesNotContain("Schuilnaam 2", "/contributions/" + remark + "/removed");
        assertThat(hidden(Cast.WILLEM, answer, "En nog een."))
                .as("silent here too")
                .hasStatus(422);
        scene.post(Cast.BEHEER, silence + "/undone");
        hidden(Cast.WILLEM, answer, "En nog een.");
        hidden(Cast.NORA, answer, "Bij mij ook.");
        deeds.carryOut();
        assertThat(scene.get(Cast.WILLEM, "/questions/" + newer))
                .as("nobody is taken for another")
                .bodyText()
                .contains("Schuilnaam 1", "Schuilnaam 2", "Schuilnaam 3", "/contributions/" + remark + "/removed");
        assertThat(scene.post(Cast.WILLEM, "/contributions/" + remark + "/removed"))
                .hasStatus(303);
        deeds.carryOut();
        assertThat(scene.get(Cast.NORA, "/questions/" + newer)).bodyText().doesNotContain("snoepkwast");
    }

    @Test
    void whatWaitedWhileTwoBecameOneStandsWhereItsPlaceWentAndGoesBack() throws Exception {
        hidden(Cast.WILLEM, newer, "Ik zocht ook een kwibuskrat.");
        hidden(Cast.NORA, answer, "Achter de linnenkamer zat een krielhaak.");
        merge(Cast.BEHEER, newer, older);
        hidden(Cast.JONAS, answer, "Een lorrenhaak toch?");
        scene.post(Cast.BEHEER, "/contributions/" + newer + "/merge/parted");
        merge(Cast.BEHEER, newer, older);
        deeds.carryOut();
        assertThat(scene.get(Cast.AMINA, "/questions/" + older))
                .bodyText()
                .contains("kwibuskrat", "krielhaak", "lorrenhaak", "Schuilnaam 1", "Schuilnaam 2", "Schuilnaam 3");
        var remark = hidden("kwibuskrat");
        var removing = "/contributions/" + remark + "/removed";
        assertThat(scene.get(Cast.WILLEM, "/questions/" + older)).bodyText().contains(removing);
        assertThat(scene.get(Cast.NORA, "/questions/" + older)).bodyText().doesNotContain(removing);
        scene.post(Cast.BEHEER, "/contributions/" + newer + "/merge/parted");
        assertThat(scene.get(Cast.AMINA, "/questions/" + older))
                .bodyText()
                .doesNotContain("kwibuskrat", "krielhaak", "lorrenhaak");
        assertThat(scene.get(Cast.WILLEM, "/questions/" + newer))
                .bodyText()
                .contains("kwibuskrat", "krielhaak", "lorrenhaak", removing);
    }

    @Test
    void whatWaitsIsTakenBackIntoWhatItsPlaceWentInto() {
        hidden(Cast.WILLEM, newer, "Ik zocht ook een kwibuskrat.");
        merge(Cast.BEHEER, newer, older);
        var id = waiting.list(cast.viewer(Cast.WILLEM)).getFirst().id();
        assertThat(scene.post(Cast.WILLEM, "/contributions/waiting/" + id + "/withdrawn"))
                .hasStatusOk()
                .bodyText()
                .contains("flierefluit")
                .containsPattern("<textarea[^>]*>Ik zocht ook een kwibuskrat.</textarea>");
    }

    private MvcTestResult hidden(Cast who, ContributionId about, String text) {
        return scene.post(who, "/contributions/" + about + "/comments", "body", text, "as", "pseudonym");
    }

    private ContributionId hidden(String word) {
        return ContributionId.of(jdbc.sql("select id from contributions.contribution where body like :word")
                .param("word", "%" + word + "%")
                .query(Long.class)
                .single());
    }

    @Test
    void whatCannotBeMergedIsSaidInWords() {
        var third = scene.question(Cast.NORA, cast.everyone(), "En de vlinderdas dan?");
        var inside = scene.question(Cast.AMINA, cast.confidential(), "Een fluistering?");
        assertThat(merge(Cast.NORA, newer, older)).hasStatus(403);
        assertThat(merge(Cast.BEHEER, newer, newer)).hasStatus(422).bodyText().contains("dezelfde vraag");
        assertThat(merge(Cast.SANNE, inside, older)).hasStatus(422).bodyText().contains("in een andere ruimte");
        assertThat(merge(Cast.BEHEER, older, inside))
                .as("not there for them")
                .hasStatus(422)
                .bodyText()
                .contains("Kies de vraag die blijft staan");
        merge(Cast.BEHEER, newer, older);
        assertThat(merge(Cast.BEHEER, older, newer))
                .as("in a circle")
                .hasStatus(422)
                .bodyText()
                .contains("al in deze opgegaan");
        assertThat(merge(Cast.BEHEER, third, newer)).hasStatus(422).bodyText().contains("zelf met een andere");
        assertThat(merge(Cast.BEHEER, older, third)).hasStatus(422).bodyText().contains("al een andere opgegaan");
        assertThat(merge(Cast.BEHEER, newer, third)).hasStatus(422).bodyText().contains("al met een andere");
        assertThat(merge(Cast.BEHEER, third, older)).as("many into one").hasStatus(303);
    }

    @Test
    void bothWhoAskedAreTold(
            @Autowired Unshown contributions, @Autowired Reports reports, @Autowired Notifications notifications) {
        scene.post(Cast.WILLEM, "/contributions/" + newer + "/followers");
        merge(Cast.BEHEER, newer, older);
        new TellingOfCare(contributions, reports, notifications)
                .tellAuthor(new ContributionCaredFor(newer, Deed.MERGE, false, false));
        assertThat(notifications.list(cast.viewer(Cast.TESS), 20))
                .extracting(Notice::kind)
                .contains("merged");
        assertThat(notifications.list(cast.viewer(Cast.WILLEM), 20))
                .extracting(Notice::kind)
                .contains("merged");
        assertThat(notifications.list(cast.viewer(Cast.AMINA), 20))
                .extracting(Notice::kind)
                .contains("merged-here");
    }

    @Test
    void insideAConfidentialSpaceItWorksTheSame() {
        var one = scene.question(Cast.AMINA, cast.confidential(), "Een eerste fluistering?");
        var other = scene.question(Cast.JONAS, cast.confidential(), "Een tweede fluistering?");
        assertThat(merge(Cast.SANNE, other, one)).hasStatus(303);
        assertThat(scene.get(Cast.AMINA, "/questions/" + one)).bodyText().contains("Een tweede fluistering?");
        assertThat(scene.get(Cast.TESS, "/questions/" + other)).hasStatus(404);
    }

    private MvcTestResult merge(Cast who, ContributionId from, ContributionId into) {
        return scene.post(
                who, "/questions/" + from + "/merge", "address", "https://zwerm.example/questions/" + into + "?x=1");
    }

    /** Where everything stands and who follows it. */
    private List<String> rows() {
        return jdbc.sql("""
                        select concat_ws(' ', c.id, c.parent_id, c.root_id, c.state, c.space_id,
                               array(select f.person_id from contributions.follower f
                                     where f.contribution_id = c.id order by f.person_id)) as row
                        from contributions.contribution c
                        where c.id in (:ids)
                        order by c.id
                        """)
                .param("ids", List.of(older.value(), newer.value(), answer.value(), comment.value()))
                .query(String.class)
                .list();
    }
}
