package nl.zwerm.home.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class LookingBackTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Spaces spaces;

    @Test
    void aPersonSeesWhatTheyAskedAndWhomTheyHelped() {
        var question = write("question", null, null, Cast.AMINA, cast.everyone());
        var answer = write("answer", question, question, Cast.JONAS, cast.everyone());
        arrivals.takeThanks(List.of(new Arriving.Thanks(answer, question, cast.id(Cast.TESS), Instant.now())));

        assertThat(web.get().uri("/me").with(cast.as(Cast.AMINA))).bodyText().contains("Gevraagd", "Een titel");
        assertThat(web.get().uri("/me").with(cast.as(Cast.JONAS)))
                .bodyText()
                .contains("Bijgedragen", "Dit van jou hielp een collega");
        assertThat(web.get().uri("/me").with(cast.as(Cast.TESS))).bodyText().contains("Dit hielp jou");
        assertThat(web.get().uri("/me").with(cast.as(Cast.NORA))).bodyText().doesNotContain("Een titel");
    }

    @Test
    void whatOneMayNoLongerReadIsNotInOnesTimeline() {
        write("question", null, null, Cast.TESS, cast.closed());
        assertThat(web.get().uri("/me").with(cast.as(Cast.TESS))).bodyText().doesNotContain("Een titel");
        spaces.join(cast.closed(), cast.id(Cast.TESS));
        assertThat(web.get().uri("/me").with(cast.as(Cast.TESS))).bodyText().contains("Een titel");
    }

    @Test
    void itCanBeTakenAlong() {
        write("question", null, null, Cast.AMINA, cast.everyone());
        assertThat(web.get().uri("/me/timeline.json").with(cast.as(Cast.AMINA)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].title")
                .isEqualTo("Een titel");
    }

    private ContributionId write(String kind, ContributionId parent, ContributionId root, Cast by, SpaceId space) {
        var id = ContributionId.next();
        arrivals.take(List.of(new Arriving(
                id,
                kind,
                space,
                false,
                parent,
                root == null ? id : root,
                cast.id(by),
                root == null ? "Een titel" : "",
                "Een tekst",
                "nl",
                Instant.now().minusSeconds(3600),
                null,
                0,
                null,
                List.of())));
        return id;
    }
}
