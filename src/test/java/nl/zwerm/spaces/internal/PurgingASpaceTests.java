package nl.zwerm.spaces.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.SpaceKeys;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A purged space is as if it never was, and breaks no page. */
class PurgingASpaceTests extends SpaceTrial {

    @Autowired
    private SpaceKeys keys;

    @Test
    void whoeverTypesItsNameDestroysAllOfIt() throws Exception {
        var id = space(SpaceKind.CONFIDENTIAL, "Weg ermee", Cast.SANNE, Cast.AMINA);
        var written = write(id, cast.viewer(Cast.AMINA), "Geheim", "heel geheim");
        assertThat(send(path(id) + "/purge", Cast.SANNE, "name", "Iets anders").getStatus())
                .isEqualTo(422);
        assertThat(fetch(path(id), Cast.AMINA).getStatus()).isEqualTo(200);

        assertThat(send(path(id) + "/purge", Cast.SANNE, "name", " weg ermee ").getStatus())
                .isEqualTo(303);
        for (var who : new Cast[] {Cast.SANNE, Cast.AMINA, Cast.BEHEER}) {
            assertThat(fetch(path(id), who).getStatus()).isEqualTo(404);
            assertThat(fetch("/spaces", who).getStatus()).isEqualTo(200);
            assertThat(contributions.find(written.id(), cast.viewer(who))).isEmpty();
            assertThat(contributions.thread(written.id(), cast.viewer(who))).isEmpty();
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keys.of(id));
    }

    @Test
    void onlyAStewardMay() throws Exception {
        var id = space(SpaceKind.CONFIDENTIAL, "Van ons", Cast.SANNE, Cast.AMINA);
        assertThat(send(path(id) + "/purge", Cast.AMINA, "name", "Van ons").getStatus())
                .isEqualTo(403);
        assertThat(send(path(id) + "/purge", Cast.BEHEER, "name", "Van ons").getStatus())
                .isEqualTo(404);
        assertThat(send(path(cast.closed()) + "/purge", Cast.SANNE, "name", "Medicatiecommissie")
                        .getStatus())
                .isEqualTo(404);
    }

    /** As after a backup without the key, or on a node that still has the rows of a membership in sight. */
    @Test
    void aSpaceWithoutItsKeyBreaksNoPageEvenWhileMembershipsStand() throws Exception {
        var id = space(SpaceKind.CONFIDENTIAL, "Sleutel kwijt", Cast.SANNE, Cast.AMINA);
        var written = write(id, cast.viewer(Cast.AMINA), "Geheim", "heel geheim");
        send(path(id) + "/invitations", Cast.SANNE, "person", cast.id(Cast.TESS).toString());
        keys.destroy(id);
        assertThat(fetch("/spaces", Cast.AMINA).getStatus()).isEqualTo(200);
        assertThat(fetch("/spaces", Cast.TESS).getStatus()).isEqualTo(200);
        assertThat(fetch(path(id), Cast.AMINA).getStatus()).isEqualTo(404);
        assertThat(contributions.find(written.id(), cast.viewer(Cast.AMINA))).isEmpty();
        assertThat(contributions.findDraft("question", java.util.Optional.empty(), cast.viewer(Cast.AMINA)))
                .isEmpty();
        assertThat(spaces.known(cast.viewer(Cast.AMINA), 100))
                .noneMatch(space -> space.id().equals(id));
    }
}
