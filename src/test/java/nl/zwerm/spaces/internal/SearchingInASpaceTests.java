package nl.zwerm.spaces.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void whoeverIsNoMemberFindsNoSearchThere() throws Exception {
        var id = cast.confidential();
        write(id, cast.viewer(Cast.AMINA), "Hoornvliesgesprek", "Alleen voor ons.");
        assertThat(fetch(path(id) + "/search?q=hoornvlies", Cast.JONAS).getStatus())
                .isEqualTo(200);
        for (var outside : List.of(Cast.TESS, Cast.BEHEER)) {
            var answer = fetch(path(id) + "/search?q=hoornvlies", outside);
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(text(answer)).doesNotContain("Hoornvliesgesprek");
        }
        send(path(id) + "/departure", Cast.JONAS);
        assertThat(fetch(path(id) + "/search?q=hoornvlies", Cast.JONAS).getStatus())
                .isEqualTo(404);
    }

    @Test
    void itSaysWhenItFoundEnoughAndStopped() throws Exception {
        var id = cast.confidential();
        for (int text = 0; text <= 50; text++) {
            write(id, cast.viewer(Cast.AMINA), "Kwartelnest " + text, "Alleen voor ons.");
        }
        assertThat(text(fetch(path(id) + "/search?q=kwartelnest", Cast.JONAS)))
                .contains("We zijn gestopt toen er genoeg gevonden was, na 50 teksten");
        assertThat(text(fetch(path(id) + "/search?q=olifant", Cast.JONAS))).doesNotContain("We zijn gestopt");
    }

    @Test
    void theSearchOfAllSaysThatItDoesNotReachThere() throws Exception {
        var id = cast.confidential();
        write(id, cast.viewer(Cast.AMINA), "Duikerklokgesprek", "Alleen voor ons.");
        assertThat(text(fetch("/search?q=duikerklokgesprek", Cast.AMINA)))
                .contains("Wat in vertrouwelijke ruimtes staat, vind je hier niet")
                .doesNotContain("data-hook=\"search-result\"");
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
