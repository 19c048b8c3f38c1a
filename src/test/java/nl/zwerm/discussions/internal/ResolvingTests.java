package nl.zwerm.discussions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;

/** Amina begins in the closed space; sanne is its steward, jonas a member. */
class ResolvingTests extends DiscussionTrial {

    @Test
    void whoeverBeganItSaysWhatCameOfIt() {
        var talk = begin(Cast.AMINA, cast.closed());
        assertThat(resolve(Cast.AMINA, talk, "Thee om vier uur", 0)).isEqualTo(303);
        var page = look(Cast.JONAS, talk);
        assertThat(page.select("#resolved").text()).contains("Thee om vier uur", "Afgesloten door Amina");
        assertThat(page.select("#message-hint").text()).contains("Dit gesprek is afgesloten");
        assertThat(page.select("#ending")).isEmpty();
        assertThat(look(Cast.JONAS, "/discussions").text()).doesNotContain(TITLE);
        assertThat(look(Cast.JONAS, "/discussions?tab=resolved").text()).contains(TITLE, "Thee om vier uur");
    }

    @Test
    void somethingMayStillBeSaid() {
        var talk = begin(Cast.AMINA, cast.closed());
        resolve(Cast.AMINA, talk, "", 0);
        say(Cast.JONAS, talk, "Nog één ding");
        var page = look(Cast.AMINA, talk);
        assertThat(page.text()).contains("Nog één ding");
        assertThat(page.select("#resolved .conclusion")).isEmpty();
        assertThat(page.select("#resolved")).hasSize(1);
    }

    @Test
    void aStewardMayAndOthersMayNot() {
        var talk = begin(Cast.AMINA, cast.closed());
        assertThat(resolve(Cast.JONAS, talk, "Klaar", 0)).isEqualTo(403);
        assertThat(send(Cast.JONAS, talk + "/resolution/withdrawn")).hasStatus(403);
        assertThat(look(Cast.JONAS, talk).select("#ending")).isEmpty();
        assertThat(look(Cast.SANNE, talk).select("#ending")).hasSize(1);
        assertThat(resolve(Cast.SANNE, talk, "Klaar", 0)).isEqualTo(303);
        assertThat(look(Cast.AMINA, talk).select("#resolved").text()).contains("Sanne");
    }

    @Test
    void whoeverComesSecondKeepsWhatTheyTyped() {
        var talk = begin(Cast.AMINA, cast.closed());
        resolve(Cast.SANNE, talk, "Van de beheerder", 0);
        var second = send(Cast.AMINA, talk + "/resolution", "conclusion", "Van wie begon", "version", "0");
        assertThat(second).hasStatus(422);
        assertThat(page(second).select("#conclusion").val()).isEqualTo("Van wie begon");
        assertThat(page(second).select("#resolved").text()).contains("Van de beheerder");
        var version = page(second).select("#ending input[name=version]").val();
        assertThat(send(Cast.AMINA, talk + "/resolution", "conclusion", "Van wie begon", "version", version))
                .hasStatus(303);
        assertThat(look(Cast.JONAS, talk).select("#resolved").text()).contains("Van wie begon", "Amina");
    }

    @Test
    void itOpensAgainAndTwiceIsOnce() {
        var talk = begin(Cast.AMINA, cast.closed());
        resolve(Cast.AMINA, talk, "Thee", 0);
        for (int i = 0; i < 2; i++) {
            assertThat(send(Cast.SANNE, talk + "/resolution/withdrawn")).hasStatus(303);
        }
        assertThat(look(Cast.JONAS, talk).select("#resolved")).isEmpty();
        assertThat(look(Cast.JONAS, "/discussions").text()).contains(TITLE);
        assertThat(resolve(Cast.AMINA, talk, "Toch thee", 2)).isEqualTo(303);
    }

    @Test
    void aSentenceIsASentence() {
        var talk = begin(Cast.AMINA, cast.closed());
        var tooLong = "z".repeat(301);
        var answer = send(Cast.AMINA, talk + "/resolution", "conclusion", tooLong, "version", "0");
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("#conclusion").val()).isEqualTo(tooLong);
        assertThat(resolve(Cast.AMINA, talk, "<b>vet</b>", 0)).isEqualTo(303);
        assertThat(look(Cast.AMINA, talk).select("#resolved .conclusion").html())
                .isEqualTo("&lt;b&gt;vet&lt;/b&gt;");
        assertThat(send(Cast.AMINA, talk + "/resolution", "version", "onzin")).hasStatus(422);
    }

    private int resolve(Cast who, String talk, String conclusion, int version) {
        return send(who, talk + "/resolution", "conclusion", conclusion, "version", Integer.toString(version))
                .getResponse()
                .getStatus();
    }
}
