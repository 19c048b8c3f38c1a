package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;

/** Agreeing, coming in, leaving, ending. */
class SittingInACircleTests extends CirclesTrial {

    @Test
    void theYesIsKeptWithItsVersionAndShownToAll() throws Exception {
        var path = begun("five-step", Cast.JONAS, Cast.NORA, Cast.WILLEM);
        assertThat(page(path, Cast.JONAS)).contains("Voor je meedoet aan een bijeenkomst");
        agree(path, Cast.JONAS);
        assertThat(page(path, Cast.JONAS)).doesNotContain("Voor je meedoet aan een bijeenkomst");
        var kept = jdbc.sql("select agreed_version from circles.seat where circle_id = :id and person_id = :jonas")
                .param("id", number(path))
                .param("jonas", cast.id(Cast.JONAS).value())
                .query(Integer.class)
                .single();
        assertThat(kept).isEqualTo(Agreement.VERSION);
        assertThat(main(path + "/agreement", Cast.AMINA)).contains("Nog niet bevestigd", ">op ");
    }

    @Test
    void withoutATickOrToAnotherTextNobodySaysYes() throws Exception {
        var path = begun("five-step", Cast.JONAS, Cast.NORA, Cast.WILLEM) + "/agreement";
        var untouched = send(path, Cast.JONAS, "version", "" + Agreement.VERSION);
        assertThat(untouched.getStatus()).isEqualTo(422);
        assertThat(text(untouched)).contains("Zet een vinkje");
        var older = send(path, Cast.JONAS, "version", "0", "agreed", "true");
        assertThat(older.getStatus()).isEqualTo(422);
        assertThat(text(older)).contains("intussen veranderd");
    }

    @Test
    void anOlderYesIsAskedAnew() throws Exception {
        var path = agreed();
        jdbc.sql("update circles.seat set agreed_version = 0 where circle_id = :id and person_id = :nora")
                .param("id", number(path))
                .param("nora", cast.id(Cast.NORA).value())
                .update();
        assertThat(page("/circles", Cast.NORA)).contains("Lees de afspraken");
        assertThat(page(path + "/agreement", Cast.NORA)).contains("een oudere tekst (versie 0)");
    }

    @Test
    void oneMoreIsAskedIn() throws Exception {
        var path = agreed();
        assertThat(status(path, Cast.TESS)).isEqualTo(404);
        assertThat(send(path + "/seats", Cast.JONAS, "colleague", "Tess").getStatus())
                .isEqualTo(303);
        assertThat(page(path, Cast.TESS)).contains(NAME);
        var again = send(path + "/seats", Cast.JONAS, "colleague", "Tess");
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(send(path + "/seats", Cast.JONAS, "colleague", "Niemandal").getStatus())
                .isEqualTo(422);
    }

    @Test
    void whatIsFullStaysFull() throws Exception {
        var answer = begin("ten-step", strangers(6));
        var path = location(answer).replace("/agreement", "");
        var seventh = send(path + "/seats", Cast.AMINA, "colleague", "Tess");
        assertThat(seventh.getStatus()).isEqualTo(422);
        assertThat(text(seventh)).contains("hooguit 7 mensen");
    }

    @Test
    void whoeverLeavesFindsItNoMoreAndMayBeAskedAgain() throws Exception {
        var path = agreed();
        var session = planned(path);
        assertThat(send(path + "/exit", Cast.NORA).getStatus()).isEqualTo(303);
        for (var gone : List.of(path, path + "/agreement", session)) {
            assertThat(status(gone, Cast.NORA)).as(gone).isEqualTo(404);
        }
        assertThat(page("/circles", Cast.NORA)).doesNotContain(NAME, session);
        assertThat(page(session, Cast.JONAS)).doesNotContain("Nora");
        assertThat(send(path + "/exit", Cast.NORA).getStatus()).isEqualTo(404);
        send(path + "/seats", Cast.JONAS, "colleague", "Nora");
        assertThat(page("/circles", Cast.NORA)).contains(NAME, "Lees de afspraken", session);
    }

    @Test
    void aClosedAccountLeaves() throws Exception {
        var path = agreed();
        var session = planned(path, "person", cast.id(Cast.TESS).toString());
        people.deactivate(cast.id(Cast.NORA));
        people.deactivate(cast.id(Cast.TESS));
        assertThat(page(path, Cast.JONAS)).doesNotContain("Nora");
        assertThat(page(session, Cast.JONAS)).doesNotContain("Nora", "Tess");
    }

    @Test
    void whoeverIsLastEndsIt() throws Exception {
        var path = agreed();
        planned(path);
        for (var who : List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM)) {
            assertThat(send(path + "/exit", who).getStatus()).isEqualTo(303);
        }
        assertEnded(path);
    }

    @Test
    void onlyWhoBeganItEndsItWhileTheySitThere() throws Exception {
        var path = agreed();
        var session = planned(path);
        assertThat(send(path + "/end", Cast.JONAS).getStatus()).isEqualTo(404);
        assertThat(send(path + "/end", Cast.AMINA).getStatus()).isEqualTo(303);
        for (var who : List.of(Cast.AMINA, Cast.JONAS)) {
            assertThat(status(path, who)).isEqualTo(404);
            assertThat(status(session, who)).isEqualTo(404);
        }
        assertEnded(path);
    }

    @Test
    void onceTheyHaveLeftAnybodyDoes() throws Exception {
        var path = agreed();
        send(path + "/exit", Cast.AMINA);
        assertThat(send(path + "/end", Cast.JONAS).getStatus()).isEqualTo(303);
        assertEnded(path);
    }

    /** Without its key, and without its texts. */
    private void assertEnded(String path) {
        var left = jdbc.sql("""
                        select count(*)
                        from circles.circle c
                        left join spaces.space_key k on k.space_id = c.space_id
                        where c.id = :id and (c.ended_at is null or c.name is not null or k.space_id is not null)
                        """).param("id", number(path)).query(Integer.class).single();
        assertThat(left).isZero();
        var sessions =
                jdbc.sql("""
                        select count(*)
                        from circles.session s
                        left join spaces.space_key k on k.space_id = s.space_id
                        where s.circle_id = :id
                          and (s.state <> 'cancelled' or s.place is not null or k.space_id is not null)
                        """).param("id", number(path)).query(Integer.class).single();
        assertThat(sessions).isZero();
    }
}
