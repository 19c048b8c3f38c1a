package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;

/** Four in a session where each brings a case in turn: what was advised on somebody else's is not theirs to keep. */
class AdviceOnAnothersCaseTests extends CirclesTrial {

    private static final List<Cast> ALL = List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM);
    private static final String ADVICE = "Leg de krukel in de schaduw";

    @Test
    void isNotOfferedAndCannotBeForged() throws Exception {
        var circle = agreed();
        var session = planned(circle, "method", "wise-crowds");
        jdbc.sql("update circles.session set starts_at = now() where id = :id")
                .param("id", number(session))
                .update();
        for (var who : ALL) {
            send(session + "/arrival", who);
        }
        send(session + "/offer", Cast.JONAS, "leads", "true");
        send(session + "/beginning", Cast.NORA);
        send(session + "/next", Cast.JONAS);
        send(session + "/next", Cast.JONAS);
        for (var who : ALL) {
            send(session + "/entries", who, "kind", "ADVICE", "text", ADVICE, "once", token());
        }
        var owner = only(ALL.stream().filter(who -> !mayChange(session, who)).toList());
        var bystander = ALL.stream().filter(who -> who != owner).findFirst().orElseThrow();
        var adviser = ALL.stream()
                .filter(who -> who != owner && who != bystander)
                .findFirst()
                .orElseThrow();
        var entry = entry(session, adviser);
        assertThat(main(session, owner)).contains("Ronde 1 van 4: jouw inbreng");
        assertThat(main(session, adviser)).contains("Ronde 1 van 4: de inbreng van " + owner.shownName());
        send(session + "/end", Cast.JONAS);

        assertThat(main(session + "/outcome", owner)).contains(ADVICE, entry);
        assertThat(main(session + "/outcome", bystander)).doesNotContain(ADVICE, entry);
        var kept =
                send(session + "/outcome", bystander, "question", "Hoe dan?", "pick", entry, "keep-" + entry, "true");
        assertThat(main(location(kept), bystander)).contains("Hoe dan?").doesNotContain(ADVICE);
        var own = send(session + "/outcome", owner, "question", "En nu?", "pick", entry);
        assertThat(main(location(own), owner)).contains("En nu?", ADVICE);
        assertThat(main(session, bystander)).doesNotContain(session + "/purge");
        assertThat(send(session + "/purge", bystander, "sure", "true").getStatus())
                .as("it ended before their turn")
                .isEqualTo(404);
        assertThat(main(session, owner)).contains(session + "/purge");
    }

    private boolean mayChange(String session, Cast who) {
        try {
            return main(session, who).contains("/withdrawal");
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private String entry(String session, Cast who) throws Exception {
        var found = Pattern.compile("/entries/(\\w+)/withdrawal").matcher(main(session, who));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Cast only(List<Cast> some) {
        assertThat(some).hasSize(1);
        return some.getFirst();
    }
}
