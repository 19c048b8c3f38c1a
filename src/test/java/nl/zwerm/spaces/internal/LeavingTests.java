package nl.zwerm.spaces.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.people.EntryGiven;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Leaving, being removed, and handing over. */
class LeavingTests extends SpaceTrial {

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void aMemberLeavesAndReadsNothingMore() throws Exception {
        var id = cast.closed();
        var written = write(id, cast.viewer(Cast.JONAS), "Blijft binnen", "tekst");
        assertThat(contributions.find(written.id(), cast.viewer(Cast.AMINA))).isPresent();
        long before = epoch(cast.id(Cast.AMINA));
        assertThat(send(path(id) + "/departure", Cast.AMINA).getStatus()).isEqualTo(303);
        assertThat(contributions.find(written.id(), cast.viewer(Cast.AMINA))).isEmpty();
        assertThat(epoch(cast.id(Cast.AMINA))).isGreaterThan(before);
    }

    @Test
    void whoeverLeftAlreadyHearsSoAndNothingElse() throws Exception {
        for (var kind : List.of(SpaceKind.OPEN, SpaceKind.CLOSED)) {
            var id = space(kind, "Vlinderplek", Cast.SANNE);
            spaces.join(id, cast.id(Cast.AMINA));
            for (int i = 0; i < 2; i++) {
                var left = send(path(id) + "/departure", Cast.AMINA);
                assertThat(left.getStatus()).as(kind + " " + i).isEqualTo(303);
                assertThat(left.getRedirectedUrl()).isEqualTo("/spaces");
            }
        }
    }

    @Test
    void theLastStewardHandsOverFirst() throws Exception {
        var id = cast.closed();
        var refused = send(path(id) + "/departure", Cast.SANNE);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Je bent de enige beheerder. Maak eerst iemand anders beheerder");
        var sanne = path(id) + "/members/" + cast.id(Cast.SANNE) + "/stewardship/end";
        assertThat(send(sanne, Cast.SANNE).getStatus()).isEqualTo(422);
        send(path(id) + "/members/" + cast.id(Cast.AMINA) + "/stewardship", Cast.SANNE);
        assertThat(send(sanne, Cast.SANNE).getStatus()).isEqualTo(303);
        assertThat(spaces.require(id, cast.viewer(Cast.AMINA)).steward()).isTrue();
        assertThat(send(path(id) + "/departure", Cast.SANNE).getStatus()).isEqualTo(303);
    }

    @Test
    void whatStewardsDoAboutMembersStandsInTheHistoryOfTheSpace() throws Exception {
        var id = space(SpaceKind.OPEN, "Vlinderplek", Cast.SANNE);
        spaces.join(id, cast.id(Cast.AMINA));
        spaces.join(id, cast.id(Cast.JONAS));
        var amina = path(id) + "/members/" + cast.id(Cast.AMINA);
        send(amina + "/stewardship", Cast.SANNE);
        send(amina + "/stewardship", Cast.SANNE);
        send(amina + "/stewardship/end", Cast.SANNE);
        send(amina + "/removal", Cast.SANNE);
        assertThat(text(fetch(path(id) + "/acts", Cast.JONAS)))
                .containsOnlyOnce("Sanne maakte Amina beheerder van deze ruimte.")
                .contains("Amina is geen beheerder van deze ruimte meer: dat besloot Sanne.")
                .contains("Sanne haalde Amina uit deze ruimte.");
        assertThat(text(fetch(path(id) + "/acts", Cast.TESS)))
                .as("no member, so no names of members")
                .contains("Sanne haalde een lid uit deze ruimte.")
                .doesNotContain("Amina");
    }

    @Test
    void nobodyLeavesEveryone() throws Exception {
        assertThat(send(path(cast.everyone()) + "/departure", Cast.TESS).getStatus())
                .isEqualTo(422);
        assertThat(send(path(cast.everyone()) + "/members/" + cast.id(Cast.TESS) + "/removal", Cast.BEHEER)
                        .getStatus())
                .isEqualTo(403);
        assertThat(spaces.require(cast.everyone(), cast.viewer(Cast.TESS)).member())
                .isTrue();
    }

    @Test
    void aClosedSpaceThatEverybodyLeftIsNotShown() throws Exception {
        var id = space(SpaceKind.CLOSED, "Verlaten plek", Cast.SANNE);
        assertThat(text(fetch("/spaces", Cast.TESS))).contains("Verlaten plek");
        assertThat(send(path(id) + "/departure", Cast.SANNE).getStatus()).isEqualTo(303);
        assertThat(fetch(path(id), Cast.TESS).getStatus()).isEqualTo(404);
        assertThat(text(fetch("/spaces", Cast.TESS))).doesNotContain("Verlaten plek");
    }

    @Test
    void whoeverJoinsAnOpenSpaceThatEverybodyLeftLooksAfterIt() throws Exception {
        var id = space(SpaceKind.OPEN, "Open verlaten", Cast.SANNE);
        send(path(id) + "/departure", Cast.SANNE);
        send(path(id) + "/membership", Cast.TESS);
        assertThat(spaces.require(id, cast.viewer(Cast.TESS)).steward()).isTrue();
    }

    @Test
    void aStewardRemovesAMember() throws Exception {
        var id = cast.closed();
        assertThat(send(path(id) + "/members/" + cast.id(Cast.AMINA) + "/removal", Cast.JONAS)
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(path(id) + "/members/" + cast.id(Cast.AMINA) + "/removal", Cast.SANNE)
                        .getStatus())
                .isEqualTo(303);
        assertThat(spaces.require(id, cast.viewer(Cast.AMINA)).member()).isFalse();
    }

    @Test
    void theLastWhoCanComeInDoesNotShutOutThoseWhoWait() throws Exception {
        var id = space(SpaceKind.CONFIDENTIAL, "Samen", Cast.SANNE, Cast.AMINA);
        events.publishEvent(new EntryGiven(cast.id(Cast.AMINA)));
        var refused = send(path(id) + "/departure", Cast.SANNE);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("er wachten nog leden");
    }

    @Test
    void theLastMemberOfAConfidentialSpaceIsAskedWhetherAllMayGo() throws Exception {
        var id = space(SpaceKind.CONFIDENTIAL, "Alleen nog ik", Cast.SANNE);
        var answer = send(path(id) + "/departure", Cast.SANNE);
        assertThat(answer.getRedirectedUrl()).isEqualTo(path(id) + "/purge");
        assertThat(fetch(path(id), Cast.SANNE).getStatus()).isEqualTo(200);
    }
}
