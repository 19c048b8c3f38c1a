package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A circle that meets in twos: who meets whom, and that nobody sees another two. */
class DrawingPairsTests extends CirclesTrial {

    private static final Cast[] ALL = {Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM};

    @Autowired
    private Drawing drawing;

    private String circle = "";

    @BeforeEach
    void join() throws Exception {
        circle = begun("duo", Cast.JONAS, Cast.NORA, Cast.WILLEM);
    }

    @Test
    void inThreeWeeksFourMeetEachOtherOnce() throws Exception {
        agree(circle, ALL);
        for (int week = 0; week < 3; week++) {
            drawNow();
        }
        assertThat(pairs()).hasSize(6).doesNotHaveDuplicates();
        assertThat(page(circle, Cast.AMINA)).contains("met z’n tweeën");
    }

    @Test
    void nobodySeesAnotherTwo() throws Exception {
        agree(circle, ALL);
        drawNow();
        for (var session : sessions()) {
            var path = circle + "/sessions/" + session;
            assertThat(List.of(ALL).stream().filter(who -> sees(path, who))).hasSize(2);
            assertThat(List.of(ALL).stream().filter(who -> lists(session.toString(), who)))
                    .hasSize(2);
        }
    }

    @Test
    void nobodyIsLetInToWhatTwoHave() throws Exception {
        agree(circle, ALL);
        drawNow();
        var before = pairs();
        for (var session : sessions()) {
            var path = circle + "/sessions/" + session;
            var two = List.of(ALL).stream().filter(who -> sees(path, who)).toList();
            assertThat(two).hasSize(2);
            for (var day : new String[] {"nonsense", day(3)}) {
                var answer = send(
                        path + "/time",
                        two.getFirst(),
                        "day",
                        day,
                        "time",
                        "15:30",
                        "method",
                        "lean-coffee",
                        "choosing",
                        "true",
                        "version",
                        "" + version(path));
                assertThat(answer.getStatus()).isEqualTo(day.equals("nonsense") ? 422 : 303);
                assertThat(text(answer)).doesNotContain("without-some");
                assertThat(List.of(ALL).stream().filter(who -> sees(path, who)).toList())
                        .isEqualTo(two);
            }
        }
        assertThat(pairs()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void whoHasNotAgreedIsNotDrawnNorALeadWithTheirReport() throws Exception {
        agree(circle, Cast.AMINA, Cast.JONAS, Cast.NORA);
        reportsTo(Cast.JONAS, Cast.AMINA);
        reportsTo(Cast.NORA, Cast.AMINA);
        drawNow();
        assertThat(pairs()).containsExactly(Pairs.Pair.of(cast.id(Cast.JONAS), cast.id(Cast.NORA)));
    }

    @Test
    void whoseOtherLeavesMeetsNobodyThisTime() throws Exception {
        agree(circle, Cast.AMINA, Cast.JONAS);
        drawNow();
        var session = circle + "/sessions/" + sessions().getFirst();
        assertThat(status(session, Cast.JONAS)).isEqualTo(200);
        send(circle + "/exit", Cast.AMINA);
        assertThat(status(session, Cast.JONAS)).isEqualTo(404);
        assertThat(String.join("", letters.to(cast.id(Cast.JONAS)))).contains("METHOD:CANCEL");
    }

    @Test
    void beforeItsTimeNothingIsDrawn() throws Exception {
        agree(circle, ALL);
        drawing.drawNext();
        assertThat(pairs()).isEmpty();
    }

    @Test
    void theProposalIsAWorkingDayByTheClockOnTheWall() {
        var zone = ZoneId.of("Europe/Amsterdam");
        var wednesday = LocalDate.of(2027, 3, 24).atTime(9, 0).atZone(zone).toInstant();
        assertThat(Drawing.startsAt(wednesday, zone)).isEqualTo(Instant.parse("2027-03-29T11:00:00Z"));
    }

    @Test
    void theFirstLotFallsOnAWorkingDayToo() {
        var zone = ZoneId.of("Europe/Amsterdam");
        var thursday = LocalDate.of(2027, 3, 25).atTime(9, 0).atZone(zone);
        assertThat(Drawing.first(thursday.toInstant(), zone))
                .isEqualTo(thursday.plusDays(4).toInstant());
        assertThat(Drawing.first(thursday.minusDays(1).toInstant(), zone))
                .isEqualTo(thursday.plusDays(1).toInstant());
        assertThat(jdbc.sql("select extract(isodow from draws_at at time zone 'Europe/Amsterdam') from circles.circle"
                                + " where id = :id")
                        .param("id", number(circle))
                        .query(Integer.class)
                        .single())
                .isLessThan(6);
    }

    private void drawNow() {
        jdbc.sql("update circles.circle set draws_at = now() - interval '1 minute' where id = :id")
                .param("id", number(circle))
                .update();
        assertThat(drawing.drawNext()).isTrue();
    }

    private List<Pairs.Pair> pairs() {
        return jdbc.sql("""
                        select min(p.person_id) as one, max(p.person_id) as other
                        from circles.participant p
                        join circles.session s on s.id = p.session_id
                        where s.circle_id = :id
                        group by s.id
                        """)
                .param("id", number(circle))
                .query((row, _) -> Pairs.Pair.of(
                        nl.zwerm.people.PersonId.of(row.getLong("one")),
                        nl.zwerm.people.PersonId.of(row.getLong("other"))))
                .list();
    }

    private List<SessionId> sessions() {
        return jdbc
                .sql("select id from circles.session where circle_id = :id")
                .param("id", number(circle))
                .query(Long.class)
                .list()
                .stream()
                .map(SessionId::of)
                .toList();
    }

    private boolean sees(String path, Cast who) {
        try {
            return status(path, who) == 200;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean lists(String session, Cast who) {
        try {
            return page(circle, who).contains(session);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
