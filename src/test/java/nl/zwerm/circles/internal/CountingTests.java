package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zwerm.people.PersonId;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody reads of sessions: figures of a quarter that is over, made once. */
class CountingTests extends CirclesTrial {

    private static final String PAGE = "/circles/counts";

    @Autowired
    private Counting counting;

    private LocalDate begins = LocalDate.EPOCH;

    @BeforeEach
    void lastQuarter() {
        begins = Counting.begins(LocalDate.now(AMSTERDAM)).minusMonths(3);
        jdbc.sql("delete from circles.counted_team").update();
        jdbc.sql("delete from circles.counted").update();
        jdbc.sql("update circles.session set closed_at = '2001-01-01T00:00:00Z' where state = 'closed'")
                .update();
        // So many that those who take part are not nearly all.
        strangers(20);
    }

    @Test
    void aQuarterThatIsOverIsToldToEverybodyAlikeAndWithoutANameOfACircle() throws Exception {
        assertThat(main(PAGE, Cast.TESS)).contains("Er is nog geen kwartaal voorbij");
        var path = held(strangers(5), "10:00");
        held(strangers(6), "11:00");
        counting.countDue();
        for (var who : List.of(Cast.TESS, Cast.BEHEER, Cast.AMINA)) {
            assertThat(main(PAGE, who))
                    .contains("<dd>2</dd>", "<dd>11</dd>")
                    .doesNotContain(NAME, PURPOSE, path, "Vreemdeling");
        }
    }

    @Test
    void aboutFewerThanFiveNothingIsTold() throws Exception {
        held(strangers(3), "10:00");
        counting.countDue();
        assertThat(main(PAGE, Cast.BEHEER))
                .contains("minder dan vijf", "kunnen afleiden")
                .doesNotContain("<dd>");
        assertThat(jdbc.sql("select count(*) from circles.counted where people is null and sessions is null")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void howOftenACircleMetIsNotToldWhereItAloneMet() throws Exception {
        held(strangers(5), "10:00");
        counting.countDue();
        assertThat(main(PAGE, Cast.BEHEER))
                .contains("<dd>5</dd>", "staat er niet bij")
                .doesNotContain("<dd>1</dd>");
    }

    @Test
    void aSessionOfThoseWhoLeftIsNotCounted() throws Exception {
        held(strangers(5), "10:00");
        held(strangers(6), "11:00");
        var left = strangers(3);
        held(left, "12:00");
        jdbc.sql("update people.person set state = 'deactivated' where id = any(:left)")
                .param("left", left.stream().map(PersonId::value).toArray(Long[]::new))
                .update();
        counting.countDue();
        assertThat(main(PAGE, Cast.BEHEER)).contains("<dd>2</dd>", "<dd>11</dd>");
    }

    @Test
    void whatWasToldNeverMovesSoThatNoTwoFiguresTellOfOneSession() throws Exception {
        held(strangers(5), "10:00");
        counting.countDue();
        var before = main(PAGE, Cast.BEHEER);
        held(strangers(6), "11:00");
        counting.countDue();
        assertThat(main(PAGE, Cast.BEHEER)).isEqualTo(before);
    }

    @Test
    void whatIsNotOverOrWasNotHeldIsNotCounted() throws Exception {
        var path = held(strangers(5), "10:00");
        jdbc.sql("update circles.session set closed_at = now() where circle_id = :id")
                .param("id", number(path))
                .update();
        counting.countDue();
        assertThat(main(PAGE, Cast.BEHEER)).doesNotContain("<dd>");
    }

    @Test
    void aQuarterIsOverWhenItsLastDayIsOverWhereTheOrganisationIs() {
        assertThat(Counting.begins(LocalDate.of(2026, 11, 26))).isEqualTo("2026-10-01");
        assertThat(Counting.begins(LocalDate.of(2026, 12, 31))).isEqualTo("2026-10-01");
        assertThat(Counting.begins(LocalDate.of(2027, 1, 1))).isEqualTo("2027-01-01");
    }

    /** A session of a circle of amina and these, in that quarter, in which these were. */
    private String held(List<PersonId> others, String time) throws Exception {
        var path = location(begin("lean-coffee", others)).replace("/agreement", "");
        agree(path, Cast.AMINA);
        var session = location(plan(path, Cast.AMINA, day(3), time, "method", "lean-coffee"));
        var at = begins.plusDays(40).atTime(12, 0).atZone(AMSTERDAM).toOffsetDateTime();
        jdbc.sql("update circles.session set state = 'closed', started_at = :at, closed_at = :at where id = :id")
                .param("at", at)
                .param("id", number(session))
                .update();
        var everybody = others.stream().map(PersonId::value).toArray(Long[]::new);
        jdbc.sql("""
                        update circles.participant set attended_minutes = 45
                        where session_id = :id and person_id = any(:everybody)
                        """).param("id", number(session)).param("everybody", everybody).update();
        return path;
    }
}
