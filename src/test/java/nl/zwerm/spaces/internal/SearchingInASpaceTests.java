package nl.zwerm.spaces.internal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;

/** Inside a confidential space its members search by reading it through. */
class SearchingInASpaceTests extends SpaceTrial {

    @Test
    void aMemberFindsATextByHalfAWordWithoutAccents() throws Exception {
        var id = cast.confidential();
        var found = write(id, cast.viewer(Cast.AMINA), "Een zware nacht", "Het **reanimatiebeleid** was één chaos.");
        write(id, cast.viewer(Cast.JONAS), "Iets anders", "Rooster.");
        var page = text(fetch(path(id) + "/search?q=ANIMATIE een", Cast.JONAS));
        assertThat(page)
                .contains("Een zware nacht", "/questions/" + found.id(), "reanimatiebeleid was één chaos")
                .doesNotContain("Iets anders");
        assertThat(text(fetch(path(id) + "/search?q=olifant", Cast.JONAS))).contains("Niets gevonden");
    }

    @Test
    void elsewhereTheSearchOfAllServes() throws Exception {
        assertThat(fetch(path(cast.closed()) + "/search?q=rust", Cast.AMINA).getRedirectedUrl())
                .isEqualTo("/search?q=rust&space=" + cast.closed());
    }

    @Test
    void theNewestStandOnThePageOfTheSpace() throws Exception {
        var written = write(cast.closed(), cast.viewer(Cast.AMINA), "Nieuw & vers", "tekst");
        assertThat(text(fetch(path(cast.closed()), Cast.JONAS)))
                .contains("Nieuw &amp; vers", "/questions/" + written.id());
    }
}
