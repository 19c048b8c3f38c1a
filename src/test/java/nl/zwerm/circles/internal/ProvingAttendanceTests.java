package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A proof says that somebody was there and nothing of what was said; anybody can check it, and nobody else make it. */
class ProvingAttendanceTests extends CirclesTrial {

    @Autowired
    private Proofs proofs;

    private String session = "";

    @BeforeEach
    void meet() throws Exception {
        session = planned(agreed());
        jdbc.sql("""
                        update circles.session
                        set state = 'closed', started_at = '2026-03-29T22:30:00Z', closed_at = '2026-03-29T23:15:00Z'
                        where id = :id
                        """).param("id", number(session)).update();
        attended(Cast.JONAS, 45, "OWN");
        attended(Cast.NORA, 40, null);
        attended(Cast.AMINA, 45, "FAC");
    }

    @Test
    void whoWasThereGetsOneThatAnybodyCanCheck() throws Exception {
        var path = location(fetch(session + "/proof", Cast.JONAS));
        var page = text(stranger(path));
        assertThat(page)
                .contains("Jonas", "45 minuten", "Vijfstappenmethode", "Inbrenger", "De Linde", "Dit bewijs is echt")
                .contains("30 maart 2026")
                .doesNotContain(NAME, PURPOSE, PLACE, "Amina", "Nora");
        var file = stranger(path + "/proof.json");
        assertThat(text(file))
                .contains("\"people\" : 3", "\"role\" : \"owner\"", "\"day\" : \"2026-03-30\"", path)
                .doesNotContain(NAME, PURPOSE, PLACE, session);
    }

    @Test
    void aMinuteIsOne() throws Exception {
        attended(Cast.JONAS, 1, "OWN");

        assertThat(text(stranger(location(fetch(session + "/proof", Cast.JONAS)))))
                .contains("1 minuut")
                .doesNotContain("1 minuten");
    }

    @Test
    void whoWasNotThereOrStillIsGetsNone() throws Exception {
        for (var who : new Cast[] {Cast.WILLEM, Cast.TESS, Cast.BEHEER}) {
            assertThat(status(session + "/proof", who)).as("%s", who).isEqualTo(404);
        }
        jdbc.sql("update circles.session set state = 'running' where id = :id")
                .param("id", number(session))
                .update();
        assertThat(status(session + "/proof", Cast.JONAS)).isEqualTo(404);
    }

    @Test
    void whoSatInTheCircleProvesItAlsoWhenWhatWasWrittenIsPurged() throws Exception {
        var space = jdbc.sql("select space_id from circles.session where id = :id")
                .param("id", number(session))
                .query(Long.class)
                .single();
        spaces.release(nl.zwerm.spaces.SpaceId.of(space));
        var circle = session.substring(0, session.indexOf("/sessions"));
        assertThat(main(circle, Cast.JONAS)).contains(session + "/proof").doesNotContain("\"" + session + "\"");
        assertThat(fetch(session + "/proof", Cast.JONAS).getStatus()).isEqualTo(303);
        send(circle + "/exit", Cast.JONAS);
        assertThat(status(session + "/proof", Cast.JONAS)).isEqualTo(303);
        assertThat(status(session + "/proof", Cast.TESS)).isEqualTo(404);
    }

    @Test
    void whatWasChangedIsNotGenuine() throws Exception {
        var path = location(fetch(session + "/proof", Cast.NORA));
        var other = location(fetch(session + "/proof", Cast.JONAS));
        for (var forged : new String[] {
            path.substring(0, path.length() - 2),
            path.replace(".", "A."),
            path.substring(0, path.indexOf('.')) + other.substring(other.indexOf('.')),
            "/proof/nothing",
            "/proof/" + "A".repeat(5_000) + ".AAAA",
            "/proof/e30.",
        }) {
            assertThat(stranger(forged).getStatus()).as(forged).isEqualTo(404);
            assertThat(stranger(forged + "/proof.json").getStatus()).as(forged).isEqualTo(404);
        }
    }

    @Test
    void aNameOfAnyKindSurvives() {
        var proof = new Proof(Proof.VERSION, "Huis", "Зоя <b>\"O'Hara\"</b> 李", "2026-01-31", 1, "x", "y", 47, "owner");
        assertThat(proofs.read(proofs.token(proof))).contains(proof);
    }

    private MockHttpServletResponse stranger(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse();
    }

    private void attended(Cast who, int minutes, @org.jspecify.annotations.Nullable String role) {
        jdbc.sql("""
                        update circles.participant
                        set attended_minutes = :minutes, role = :role
                        where session_id = :id and person_id = :who
                        """)
                .param("minutes", minutes)
                .param("role", role, java.sql.Types.VARCHAR)
                .param("id", number(session))
                .param("who", cast.id(who).value())
                .update();
    }
}
