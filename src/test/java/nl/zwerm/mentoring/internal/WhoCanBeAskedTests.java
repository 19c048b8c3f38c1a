package nl.zwerm.mentoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.people.PersonId;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WhoCanBeAskedTests extends MentoringTrial {

    @Autowired
    private Matching matching;

    @BeforeEach
    void twoTeams() {
        hereForYears(Cast.values());
        inTeam("Chirurgie", Cast.AMINA, Cast.WILLEM);
        inTeam("Geriatrie", Cast.JONAS, Cast.TESS, Cast.SANNE);
    }

    @Test
    void whoOffersFromAnotherTeamIsShownWithTheReason() throws Exception {
        offers(Cast.JONAS, 1, "Planning", "Kwaliteit");
        seeks(Cast.AMINA, "Planning, Werkdruk");
        assertThat(page("/mentoring", Cast.AMINA))
                .contains("Jonas", "zegt JONAS", "Omdat jullie dit delen: Planning.", "verschillende teams");
    }

    @Test
    void aNewcomerReadsBeforeTheyFillInAnythingThatTheyCannotOfferYet() throws Exception {
        joined(cast.id(Cast.NORA), 30);
        assertThat(main("/mentoring/offer", Cast.NORA))
                .contains("nog geen drie maanden", "href=\"/mentoring/seek\"")
                .doesNotContain("name=\"sentence\"");
        joined(cast.id(Cast.NORA), 100);
        assertThat(main("/mentoring/offer", Cast.NORA))
                .contains("name=\"sentence\"")
                .doesNotContain("drie maanden");
    }

    @Test
    void ownTeamAndReportingLineAreNotShownUpOrDownTwoLevels() throws Exception {
        offers(Cast.WILLEM, 2, "Planning");
        offers(Cast.JONAS, 2, "Planning");
        offers(Cast.TESS, 2, "Planning");
        offers(Cast.SANNE, 2, "Planning");
        reportsTo(Cast.AMINA, Cast.JONAS);
        reportsTo(Cast.JONAS, Cast.TESS);
        assertThat(shown()).containsExactly(cast.id(Cast.SANNE));
        for (var who : List.of(Cast.WILLEM, Cast.JONAS, Cast.TESS, Cast.AMINA, Cast.NORA)) {
            assertThat(status(askPath(who), Cast.AMINA)).as(who.name()).isEqualTo(404);
            assertThat(send(askPath(who), Cast.AMINA, "goal", GOAL).getStatus()).isIn(404, 422);
        }
        reportsTo(Cast.SANNE, Cast.AMINA);
        assertThat(shown()).isEmpty();
        reportsTo(Cast.SANNE, Cast.NORA);
        reportsTo(Cast.NORA, Cast.AMINA);
        assertThat(shown()).isEmpty();
    }

    @Test
    void whoHasNoRoomOrPausesOrIsNewOrLeftIsNotShown() throws Exception {
        offers(Cast.JONAS, 1, "Planning");
        assertThat(shown()).containsExactly(cast.id(Cast.JONAS));
        send("/mentoring/offer/paused", Cast.JONAS);
        assertThat(shown()).isEmpty();
        send("/mentoring/offer/resumed", Cast.JONAS);
        assertThat(shown()).hasSize(1);
        joined(cast.id(Cast.JONAS), 30);
        assertThat(shown()).isEmpty();
        hereForYears(Cast.JONAS);
        ask(Cast.NORA, Cast.JONAS);
        assertThat(shown()).isEmpty();
        people.deactivate(cast.id(Cast.JONAS));
        assertThat(shown()).isEmpty();
    }

    @Test
    void moreSharedTopicsComeFirstThenMoreRoomAndTheSameEachTime() {
        offers(Cast.JONAS, 1, "Planning");
        offers(Cast.TESS, 1, "Planning", "Werkdruk");
        offers(Cast.SANNE, 2, "Planning");
        var sought = List.of(topic("Planning"), topic("Werkdruk"));
        var order = matching.matches(cast.viewer(Cast.AMINA), sought).stream()
                .map(match -> match.card().id())
                .toList();
        assertThat(order).containsExactly(cast.id(Cast.TESS), cast.id(Cast.SANNE), cast.id(Cast.JONAS));
        for (int again = 0; again < 3; again++) {
            assertThat(matching.matches(cast.viewer(Cast.AMINA), sought).stream()
                            .map(match -> match.card().id())
                            .toList())
                    .isEqualTo(order);
        }
    }

    @Test
    void threeAtMostAreShown() {
        for (var who : List.of(Cast.JONAS, Cast.TESS, Cast.SANNE, Cast.NORA, Cast.BEHEER)) {
            offers(who, 2, "Planning");
        }
        assertThat(shown()).hasSize(3);
    }

    @Test
    void aNewcomerSeesAtOnceWhomTheyCouldAskAndOthersOnlyWhenTheySeek() throws Exception {
        offers(Cast.JONAS, 2, "Planning");
        assertThat(page("/mentoring", Cast.AMINA))
                .doesNotContain("data-hook=\"match\"")
                .contains("Zoek een mentor");
        joined(cast.id(Cast.AMINA), 7);
        assertThat(page("/mentoring", Cast.AMINA)).contains("data-hook=\"match\"", "Denkt mee over Planning");
    }

    @Test
    void whatIsSoughtIsForTheirEyesAlone() throws Exception {
        seeks(Cast.AMINA, "Planning");
        assertThat(page("/mentoring", Cast.AMINA)).contains("Je zoekt: Planning");
        assertThat(page("/mentoring/seek", Cast.AMINA)).contains("Leren plannen");
        assertThat(inTheClear("Leren plannen")).isEmpty();
        for (var who : List.of(Cast.TESS, Cast.BEHEER)) {
            assertThat(main("/people/" + cast.id(Cast.AMINA), who)).doesNotContain("Leren plannen", "mentor");
        }
        send("/mentoring/seek/end", Cast.AMINA);
        assertThat(page("/mentoring", Cast.AMINA)).doesNotContain("Je zoekt: Planning");
    }

    @Test
    void whatMustBeMendedIsSaidAndNothingTypedIsLost() throws Exception {
        for (var path : List.of("/mentoring/offer", "/mentoring/seek")) {
            for (var typed : List.of("", "Geen onderwerp van hier", "a,b,c,d,e,f", "x".repeat(300))) {
                var answer = send(path, Cast.AMINA, "topics", typed, "sentence", "Mijn zin", "room", "1");
                assertThat(answer.getStatus()).as(path + typed).isEqualTo(422);
                assertThat(text(answer)).contains("id=\"topics-error\"", "Mijn zin", typed);
            }
            assertThat(send(path, Cast.AMINA, "topics", "Planning", "sentence", " ", "room", "2")
                            .getStatus())
                    .isEqualTo(422);
        }
        assertThat(send("/mentoring/offer", Cast.AMINA, "topics", "Planning", "sentence", "Zin", "room", "7")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void anOfferIsMadeChangedAndShownOnNoProfile() throws Exception {
        assertThat(send("/mentoring/offer", Cast.JONAS, "topics", "planning", "sentence", "Zeg maar Jo", "room", "2")
                        .getStatus())
                .isEqualTo(303);
        assertThat(page("/mentoring", Cast.JONAS)).contains("Zeg maar Jo", "Planning", "hooguit 2");
        assertThat(page("/people/" + cast.id(Cast.JONAS), Cast.AMINA)).doesNotContain("Zeg maar Jo");
        joined(cast.id(Cast.TESS), 10);
        assertThat(send("/mentoring/offer", Cast.TESS, "topics", "Planning", "sentence", "Zin", "room", "1")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void guestsHaveNoPartInIt() throws Exception {
        jdbc.sql("update people.person set guest = true where id = :id")
                .param("id", cast.id(Cast.TESS).value())
                .update();
        for (var path : List.of("/mentoring", "/mentoring/offer", "/mentoring/seek", askPath(Cast.JONAS))) {
            assertThat(status(path, Cast.TESS)).isEqualTo(404);
        }
    }

    private List<PersonId> shown() {
        return matching.matches(cast.viewer(Cast.AMINA), List.of(topic("Planning"))).stream()
                .map(match -> match.card().id())
                .toList();
    }
}
