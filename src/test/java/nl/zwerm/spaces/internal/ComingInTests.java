package nl.zwerm.spaces.internal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zwerm.people.EntryGiven;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The ways into a space, and back into one. */
class ComingInTests extends SpaceTrial {

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void anOpenSpaceIsJoinedWithOneClick() throws Exception {
        var id = space(SpaceKind.OPEN, "Open plek", Cast.SANNE);
        assertThat(text(fetch(path(id), Cast.TESS))).contains("Doe mee");
        long before = epoch(cast.id(Cast.TESS));
        assertThat(send(path(id) + "/membership", Cast.TESS).getStatus()).isEqualTo(303);
        assertThat(epoch(cast.id(Cast.TESS))).isGreaterThan(before);
        assertThat(spaces.require(id, cast.viewer(Cast.TESS)).member()).isTrue();
    }

    @Test
    void aStewardLetsInWhoAsked() throws Exception {
        var id = cast.closed();
        send(path(id) + "/join-request", Cast.TESS);
        assertThat(text(fetch(path(id), Cast.TESS))).contains("Trek je vraag in");
        assertThat(text(fetch(path(id), Cast.AMINA))).doesNotContain("Willen meedoen");
        assertThat(text(fetch(path(id), Cast.SANNE))).contains("Willen meedoen", "Tess");
        send(path(id) + "/requests/" + cast.id(Cast.TESS) + "/acceptance", Cast.SANNE);
        assertThat(spaces.require(id, cast.viewer(Cast.TESS)).member()).isTrue();
        assertThat(text(fetch(path(id), Cast.SANNE))).doesNotContain("Willen meedoen");
    }

    @Test
    void aDeclinedRequestLeavesNoTrace() throws Exception {
        var id = cast.closed();
        send(path(id) + "/join-request", Cast.TESS);
        send(path(id) + "/requests/" + cast.id(Cast.TESS) + "/refusal", Cast.SANNE);
        assertThat(spaces.require(id, cast.viewer(Cast.TESS)).member()).isFalse();
        assertThat(text(fetch(path(id), Cast.TESS))).contains("Vraag of je mee mag doen");
    }

    @Test
    void aWithdrawnRequestCannotBeAccepted() throws Exception {
        var id = cast.closed();
        send(path(id) + "/join-request", Cast.TESS);
        send(path(id) + "/join-request/withdrawal", Cast.TESS);
        send(path(id) + "/requests/" + cast.id(Cast.TESS) + "/acceptance", Cast.SANNE);
        assertThat(spaces.require(id, cast.viewer(Cast.TESS)).member()).isFalse();
    }

    @Test
    void whoeverIsInvitedSeesItUnderSpacesAndComesIn() throws Exception {
        var id = cast.confidential();
        assertThat(text(fetch(path(id) + "/invitations?q=tes", Cast.SANNE))).contains("Tess");
        send(path(id) + "/invitations", Cast.SANNE, "person", cast.id(Cast.TESS).toString(), "q", "tes");
        assertThat(fetch(path(id), Cast.TESS).getStatus()).isEqualTo(404);
        assertThat(text(fetch("/spaces", Cast.TESS))).contains("Steun na een incident", "Sanne vraagt of je meedoet");
        assertThat(text(fetch(path(id) + "/members", Cast.SANNE))).contains("Uitgenodigd");
        send(path(id) + "/invitation/acceptance", Cast.TESS);
        assertThat(fetch(path(id), Cast.TESS).getStatus()).isEqualTo(200);
    }

    @Test
    void aRefusedOrWithdrawnInvitationOpensNothing() throws Exception {
        var id = cast.confidential();
        var tess = cast.id(Cast.TESS).toString();
        send(path(id) + "/invitations", Cast.SANNE, "person", tess);
        send(path(id) + "/invitation/refusal", Cast.TESS);
        assertThat(send(path(id) + "/invitation/acceptance", Cast.TESS).getStatus())
                .isEqualTo(404);
        send(path(id) + "/invitations", Cast.SANNE, "person", tess);
        send(path(id) + "/invitations/" + tess + "/withdrawal", Cast.SANNE);
        assertThat(send(path(id) + "/invitation/acceptance", Cast.TESS).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aSearchForColleaguesTakesSignsAsTheyAre() throws Exception {
        assertThat(text(fetch(path(cast.closed()) + "/invitations?q=%25", Cast.SANNE)))
                .contains("Geen collega gevonden");
    }

    @Test
    void aNewWayInByAnAdministratorShutsConfidentialSpacesUntilAMemberReadmits() throws Exception {
        var id = cast.confidential();
        var jonas = cast.id(Cast.JONAS);
        events.publishEvent(new EntryGiven(jonas));
        assertThat(fetch(path(id), Cast.JONAS).getStatus()).isEqualTo(404);
        assertThat(fetch(path(cast.closed()), Cast.JONAS).getStatus()).isEqualTo(200);
        assertThat(text(fetch(path(id) + "/members", Cast.AMINA))).contains("Laat weer toe");
        long before = epoch(jonas);
        send(path(id) + "/members/" + jonas + "/readmission", Cast.AMINA);
        assertThat(epoch(jonas)).isGreaterThan(before);
        assertThat(fetch(path(id), Cast.JONAS).getStatus()).isEqualTo(200);
    }

    @Test
    void aNewWayInByAnAdministratorAlsoEndsInvitationsToConfidentialSpaces() throws Exception {
        var id = cast.confidential();
        send(path(id) + "/invitations", Cast.SANNE, "person", cast.id(Cast.TESS).toString());
        events.publishEvent(new EntryGiven(cast.id(Cast.TESS)));
        assertThat(text(fetch("/spaces", Cast.TESS))).doesNotContain("Steun na een incident");
        assertThat(send(path(id) + "/invitation/acceptance", Cast.TESS).getStatus())
                .isEqualTo(404);
    }

    @Test
    void nobodyReadmitsThemselves() throws Exception {
        var id = cast.confidential();
        events.publishEvent(new EntryGiven(cast.id(Cast.JONAS)));
        assertThat(send(path(id) + "/members/" + cast.id(Cast.JONAS) + "/readmission", Cast.JONAS)
                        .getStatus())
                .isEqualTo(404);
        spaces.join(id, cast.id(Cast.JONAS));
        assertThat(fetch(path(id), Cast.JONAS).getStatus()).isEqualTo(404);
    }
}
