package nl.zwerm.spaces.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Willem leads the ward, in which amina and nora work; jonas works on another one. */
class TeamSpaceTests extends SpaceTrial {

    @Autowired
    private PeopleArrivals arrivals;

    private TeamId ward = TeamId.of(0L);
    private TeamId lab = TeamId.of(0L);
    private SpaceId space = SpaceId.of(0L);

    @BeforeEach
    void build() throws Exception {
        ward = arrivals.takeTeam("Chirurgie", null);
        lab = arrivals.takeTeam("Team Lab", null);
        arrivals.appointLead(ward, cast.id(Cast.WILLEM));
        take(ward, Cast.AMINA);
        take(ward, Cast.NORA);
        take(lab, Cast.JONAS);
        space = spaces.ofTeam(ward);
    }

    @Test
    void itsMembersAreThoseOfTheTeamAndItsLeadIsSteward() {
        assertThat(spaces.ofTeam(ward)).isEqualTo(space);
        assertThat(spaces.findOfTeam(ward)).contains(space);
        assertThat(spaces.findOfTeam(lab)).isEmpty();
        assertThat(members()).containsExactlyInAnyOrder(id(Cast.WILLEM), id(Cast.AMINA), id(Cast.NORA));
        assertThat(spaces.stewards(space)).containsExactly(id(Cast.WILLEM));
        assertThat(spaces.mine(cast.viewer(Cast.AMINA))).extracting(Space::name).contains("Team Chirurgie");
        assertThat(spaces.require(spaces.ofTeam(lab), cast.viewer(Cast.JONAS)).name())
                .isEqualTo("Team Lab");
    }

    @Test
    void whoMovesReadsHereNoMoreAndThereAtOnce() throws Exception {
        var other = spaces.ofTeam(lab);
        var written = write(space, cast.viewer(Cast.AMINA), "Van de afdeling", "tekst");
        long before = epoch(id(Cast.NORA));
        take(lab, Cast.NORA);
        assertThat(contributions.find(written.id(), cast.viewer(Cast.NORA))).isEmpty();
        assertThat(epoch(id(Cast.NORA))).isGreaterThan(before);
        assertThat(spaces.memberIds(other, 10)).contains(id(Cast.NORA));
        send("/teams/" + lab + "/members/" + id(Cast.NORA) + "/removed", Cast.BEHEER);
        assertThat(spaces.memberIds(other, 10)).containsExactly(id(Cast.JONAS));
    }

    @Test
    void whoSaysSoOnTheirProfileComesInWhenTheLeadAgrees() throws Exception {
        send(
                "/people/" + id(Cast.TESS) + "/edit",
                Cast.TESS,
                "name",
                "Tess",
                "team",
                ward.toString(),
                "language",
                "nl",
                "zone",
                "Europe/Amsterdam",
                "weekly",
                "5",
                "open",
                "3",
                "days",
                "1",
                "from",
                "09:00",
                "to",
                "17:00",
                "from",
                "09:00",
                "to",
                "17:00");
        assertThat(people.teamOf(id(Cast.TESS))).contains(ward);
        assertThat(members()).doesNotContain(id(Cast.TESS));
        send("/teams/" + ward + "/members/" + id(Cast.TESS) + "/confirmed", Cast.WILLEM);
        assertThat(members()).contains(id(Cast.TESS));
    }

    @Test
    void anotherLeadLooksAfterItFromTheSameMoment() throws Exception {
        send("/teams/" + ward + "/lead", Cast.BEHEER, "lead", Cast.AMINA.address());
        assertThat(spaces.stewards(space)).containsExactly(id(Cast.AMINA));
        assertThat(members()).containsExactlyInAnyOrder(id(Cast.AMINA), id(Cast.NORA));
        send("/teams/" + ward + "/lead", Cast.BEHEER);
        assertThat(spaces.stewards(space)).isEmpty();
        assertThat(members()).containsExactlyInAnyOrder(id(Cast.AMINA), id(Cast.NORA));
    }

    @Test
    void whoIsNoLongerHereIsOutAndNobodyTakesOver() {
        people.deactivate(id(Cast.WILLEM));
        assertThat(members()).containsExactlyInAnyOrder(id(Cast.AMINA), id(Cast.NORA));
        assertThat(spaces.stewards(space)).isEmpty();
        people.reactivate(id(Cast.WILLEM));
        assertThat(spaces.stewards(space)).containsExactly(id(Cast.WILLEM));
    }

    @Test
    void aGuestBelongsToNoTeam() {
        var guest = guest();
        arrivals.describe(guest, ward, "", java.time.Instant.EPOCH, List.of(), List.of());
        assertThat(spaces.memberIds(space, 10)).doesNotContain(guest);
    }

    @Test
    void itGoesByTheNameOfTheTeam() throws Exception {
        send("/teams/" + ward, Cast.WILLEM, "name", "Chirurgie A");
        assertThat(text(fetch("/spaces", Cast.AMINA))).contains("Team Chirurgie A");
    }

    @Test
    void nothingIsDecidedByHand() throws Exception {
        for (var who : List.of(Cast.WILLEM, Cast.AMINA, Cast.TESS, Cast.BEHEER)) {
            var nora = id(Cast.NORA).toString();
            for (var route : List.of("/edit", "/invitations", "/purge")) {
                assertThat(fetch(path(space) + route, who).getStatus()).isEqualTo(404);
            }
            for (var route : List.of(
                    "",
                    "/membership",
                    "/departure",
                    "/join-request",
                    "/join-request/withdrawal",
                    "/requests/" + nora + "/acceptance",
                    "/requests/" + nora + "/refusal",
                    "/invitations",
                    "/invitations/" + nora + "/withdrawal",
                    "/invitation/refusal",
                    "/members/" + nora + "/removal",
                    "/members/" + nora + "/readmission",
                    "/members/" + nora + "/stewardship",
                    "/members/" + nora + "/stewardship/end",
                    "/purge")) {
                assertThat(send(path(space) + route, who, "person", nora, "name", "x", "version", "0")
                                .getStatus())
                        .as(who + " " + route)
                        .isEqualTo(404);
            }
        }
        assertThat(members()).hasSize(3);
    }

    @Test
    void whoIsOutsideSeesADoorWithoutABell() throws Exception {
        var door = fetch(path(space), Cast.TESS);
        assertThat(door.getStatus()).isEqualTo(200);
        assertThat(text(door)).contains("Deze ruimte is van een team").doesNotContain("join-request");
        assertThat(fetch(path(space) + "/members", Cast.TESS).getStatus()).isEqualTo(404);
        var inside = fetch(path(space), Cast.WILLEM);
        assertThat(text(inside)).doesNotContain("/departure", "/invitations", "/edit\"");
        assertThat(text(fetch(path(space) + "/members", Cast.WILLEM))).doesNotContain("/removal", "/stewardship");
    }

    private void take(TeamId team, Cast who) throws Exception {
        assertThat(send("/teams/" + team + "/members", Cast.BEHEER, "member", who.address())
                        .getStatus())
                .isEqualTo(303);
    }

    private List<PersonId> members() {
        return spaces.memberIds(space, 10);
    }

    private PersonId id(Cast who) {
        return cast.id(who);
    }
}
