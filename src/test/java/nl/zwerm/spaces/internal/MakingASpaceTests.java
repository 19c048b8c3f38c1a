package nl.zwerm.spaces.internal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;

class MakingASpaceTests extends SpaceTrial {

    @Test
    void anybodyMakesASpaceAndLooksAfterIt() throws Exception {
        var made = send("/spaces", Cast.TESS, "name", "Valpreventie", "purpose", "Minder vallen", "kind", "closed");
        assertThat(made.getStatus()).isEqualTo(303);
        var page = text(fetch(made.getRedirectedUrl(), Cast.TESS));
        assertThat(page).contains("Valpreventie", "Minder vallen", "/edit");
        assertThat(text(fetch("/spaces", Cast.NORA))).contains("Valpreventie");
    }

    @Test
    void aGuestMakesNone() throws Exception {
        var guest = guest();
        assertThat(fetch("/spaces/new", guest).getStatus()).isEqualTo(403);
        assertThat(send("/spaces", guest, "name", "Stiekem", "kind", "open").getStatus())
                .isEqualTo(403);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() throws Exception {
        var answer = send("/spaces", Cast.TESS, "name", "\u200b ", "purpose", "Mooi <doel>", "kind", "secret");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Mooi &lt;doel>", "Kies wie hier mag lezen", "name-error");
        var long1 = send("/spaces", Cast.TESS, "name", "n".repeat(1_000_000), "kind", "open");
        assertThat(long1.getStatus()).isEqualTo(422);
    }

    @Test
    void aConfidentialSpaceIsKnownToItsMembersOnly() throws Exception {
        send("/spaces", Cast.TESS, "name", "Zwijgplek", "kind", "confidential");
        assertThat(text(fetch("/spaces", Cast.TESS))).contains("Zwijgplek");
        assertThat(text(fetch("/spaces", Cast.BEHEER))).doesNotContain("Zwijgplek");
        assertThat(text(fetch("/spaces", Cast.AMINA))).doesNotContain("Zwijgplek");
    }

    @Test
    void aStewardChangesNameAndPurpose() throws Exception {
        for (var kind : SpaceKind.values()) {
            var id = space(kind, "Oude naam", Cast.SANNE, Cast.AMINA);
            int version = spaces.require(id, cast.viewer(Cast.SANNE)).version();
            var fields = new String[] {"name", "Nieuwe naam", "purpose", "Beter", "version", Integer.toString(version)};
            assertThat(send(path(id), Cast.AMINA, fields).getStatus()).isEqualTo(403);
            assertThat(send(path(id), Cast.SANNE, fields).getStatus()).isEqualTo(303);
            assertThat(text(fetch(path(id), Cast.AMINA))).contains("Nieuwe naam", "Beter");
        }
    }

    @Test
    void somebodyWhoWasFasterIsShownAndWhatWasTypedStays() throws Exception {
        var id = space(SpaceKind.OPEN, "Eerst", Cast.SANNE);
        send(path(id), Cast.SANNE, "name", "Intussen", "purpose", "", "version", "0");
        var late = send(path(id), Cast.SANNE, "name", "Getypt", "purpose", "", "version", "0");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(text(late)).contains("Iemand was je voor", "Intussen", "Getypt", "name=\"version\" value=\"1\"");
        assertThat(send(path(id), Cast.SANNE, "name", "Getypt", "purpose", "", "version", "1")
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void theOthersComePageByPage() throws Exception {
        for (int i = 0; i < 60; i++) {
            space(SpaceKind.OPEN, "Plek %02d".formatted(i), Cast.SANNE);
        }
        assertThat(text(fetch("/spaces", Cast.TESS)))
                .contains("Plek 00", "page=2")
                .doesNotContain("Plek 55");
        assertThat(text(fetch("/spaces?page=2", Cast.TESS))).contains("Plek 55");
        assertThat(fetch("/spaces?page=999999999", Cast.TESS).getStatus()).isEqualTo(200);
        assertThat(fetch("/spaces?page=-1", Cast.TESS).getStatus()).isEqualTo(200);
    }
}
