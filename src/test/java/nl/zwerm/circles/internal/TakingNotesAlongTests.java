package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody writes for themselves goes with the session, unless they take it along. */
class TakingNotesAlongTests extends CirclesTrial {

    private static final List<Cast> FOUR = List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM);

    private String session = "";

    @BeforeEach
    void sit() throws Exception {
        var circle = begun("1-2-4-all", Cast.JONAS, Cast.NORA, Cast.WILLEM);
        agree(circle, Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM);
        session = planned(circle, "method", "1-2-4-all");
        jdbc.sql("update circles.session set starts_at = now() where id = :id")
                .param("id", number(session))
                .update();
        for (var who : FOUR) {
            send(session + "/arrival", who);
        }
        send(session + "/beginning", Cast.AMINA);
    }

    @Test
    void whatIsForOneselfIsKeptAndNotShared() throws Exception {
        assertThat(main(session, Cast.NORA)).contains(">Bewaar</button>").doesNotContain(">Deel</button>");
    }

    @Test
    void onlyTheirOwnAndOnlyWhileItGoesOn() throws Exception {
        assertThat(status(session + "/notes", Cast.NORA)).isEqualTo(404);
        send(session + "/entries", Cast.NORA, "kind", "OPTION", "text", "Een kwikstaart op het dak", "once", "n1");

        assertThat(page(session, Cast.NORA)).contains(session + "/notes");
        assertThat(page(session + "/notes", Cast.NORA)).isEqualTo("Alleen\n- Een kwikstaart op het dak\n");
        for (var who : List.of(Cast.AMINA, Cast.JONAS, Cast.WILLEM, Cast.TESS, Cast.BEHEER)) {
            assertThat(status(session + "/notes", who)).as("%s", who).isEqualTo(404);
        }

        var leads = FOUR.stream().filter(this::mayEnd).findFirst().orElseThrow();
        send(session + "/end", leads);

        assertThat(status(session + "/notes", Cast.NORA)).isEqualTo(404);
    }

    private boolean mayEnd(Cast who) {
        try {
            return page(session, who).contains(session + "/end\"");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatWasTypedForOneselfIsNotSentIntoTheNextPhase() throws Exception {
        var form = page(session, Cast.NORA);
        assertThat(form).contains("name=\"step\" value=\"0\"", "name=\"line\" value=\"0\"");

        var late = send(
                session + "/entries", Cast.NORA, "kind", "OPTION", "text", "Alleen voor mij", "step", "7", "line", "0");

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(text(late)).contains("De bijeenkomst ging verder terwijl je typte", "Alleen voor mij");
        assertThat(page(session, Cast.AMINA)).doesNotContain("Alleen voor mij");
    }
}
