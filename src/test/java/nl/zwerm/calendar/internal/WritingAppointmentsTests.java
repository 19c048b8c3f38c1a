package nl.zwerm.calendar.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.zwerm.calendar.Attendee;
import nl.zwerm.calendar.CalendarEvent;
import nl.zwerm.calendar.Method;
import nl.zwerm.shared.PublicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write is read back by a parser that shares no code with what writes it. */
class WritingAppointmentsTests {

    private static final String ID = PublicId.show(42);
    private static final Instant NOW = Instant.parse("2026-11-25T10:15:30Z");
    private static final Instant TEN_IN_WINTER = Instant.parse("2026-12-01T09:00:00Z");
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final IcsText TEXT = new IcsText("Zwerm <zwerm@linde.example>", "https://linde.example", NOW);

    @Test
    void anotherProgramReadsWhatWasMeant() {
        var text = TEXT.write(
                event("Leren, van; elkaar \\ 🙂", "Eerst\r\ndan", "Zaal \"Ï\", 2e"),
                Method.REQUEST,
                List.of(new Attendee("Jansen, \"Jo\"; MD: ^", "jo+x@linde.example")));
        var calendar = read(text);
        var event = only(calendar);
        assertThat(calendar.getMethod().isRequest()).isTrue();
        assertThat(event.getUid().getValue()).isEqualTo(ID + "@zwerm");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(TEN_IN_WINTER);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(TEN_IN_WINTER.plusSeconds(5400));
        assertThat(event.getSummary().getValue()).isEqualTo("Leren, van; elkaar \\ 🙂");
        assertThat(event.getDescription().getValue()).isEqualToNormalizingNewlines("Eerst\ndan");
        assertThat(event.getLocation().getValue()).isEqualTo("Zaal \"Ï\", 2e");
        assertThat(event.getUrl().getValue()).isEqualTo("https://linde.example/workshops/7kq2m");
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getOrganizer().getEmail()).isEqualTo("zwerm@linde.example");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Amina");
        var attendee = event.getAttendees().getFirst();
        assertThat(attendee.getEmail()).isEqualTo("jo+x@linde.example");
        assertThat(attendee.getCommonName()).isEqualTo("Jansen, 'Jo'; MD:");
        assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.NEEDS_ACTION);
        assertThat(attendee.getRsvp()).isFalse();
    }

    @Test
    void itStandsInItsOwnZone() {
        assertThat(write(event("x", "", "")))
                .contains("\r\nDTSTART;TZID=Europe/Amsterdam:20261201T100000\r\n", "\r\nTZID:Europe/Amsterdam\r\n")
                .contains("TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-24T22:00:00Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
                "2026-10-25T02:30:00Z",
                "2026-10-26T09:00:00Z",
                "2027-03-27T09:00:00Z",
                "2027-03-28T00:30:00Z",
                "2027-03-28T01:30:00Z",
                "2027-06-28T08:00:00Z"
            })
    void clocksThatChangeMoveNoAppointment(String starts) {
        staysWhereItIs(Instant.parse(starts), AMSTERDAM);
    }

    @Test
    void whileClocksChangeTimesAreInUniversalTime() {
        var starts = Instant.parse("2026-10-25T02:30:00Z");
        var text = write(event(ID, starts, starts.plusSeconds(3600), AMSTERDAM, "/workshops/7kq2m"));
        assertThat(text).contains("\r\nDTSTART:20261025T023000Z\r\n").doesNotContain("VTIMEZONE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Z",
                "+05:30",
                "Etc/GMT-3",
                "Europe/London",
                "America/New_York",
                "America/Sao_Paulo",
                "America/Curacao",
                "America/Paramaribo",
                "Asia/Kolkata",
                "Asia/Jakarta",
                "Africa/Casablanca",
                "Africa/Cairo",
                "Asia/Jerusalem",
                "Australia/Sydney",
                "Pacific/Chatham",
                "America/Nuuk"
            })
    void everyZoneKeepsItsTime(String zone) {
        for (int week = 0; week < 60; week++) {
            staysWhereItIs(TEN_IN_WINTER.plusSeconds(week * 7L * 86_400), ZoneId.of(zone));
        }
    }

    @Test
    void whatIsCancelledSaysSo() {
        var calendar = read(TEXT.write(event("x", "", "").cancelled(), Method.CANCEL, List.of()));
        assertThat(calendar.getMethod().isCancel()).isTrue();
        assertThat(only(calendar).getStatus().isCancelled()).isTrue();
    }

    @Test
    void whatIsDiscreetIsPrivateInSharedCalendars() {
        assertThat(only(read(write(event("x", "", "").asDiscreet())))
                        .getClassification()
                        .isPrivate())
                .isTrue();
        assertThat(only(read(write(event("x", "", "")))).getClassification().isPublic())
                .isTrue();
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        var text = new IcsText("zwerm@localhost", "", NOW).write(event("x", "", " "), Method.PUBLISH, List.of());
        assertThat(text).doesNotContain("DESCRIPTION", "LOCATION", "URL", "ATTENDEE");
        assertThat(only(read(text)).getOrganizer().getEmail()).isEqualTo("zwerm@localhost");
    }

    @Test
    void nobodyWritesALineOfTheirOwn() {
        var evil = "Dag\r\nATTENDEE:mailto:spion@elders.example\nEND:VEVENT\u2028BEGIN:VEVENT\u0000";
        var text = TEXT.write(event(evil, evil, evil), Method.REQUEST, List.of(new Attendee(evil, "jo@linde.example")));
        var event = only(read(text));
        assertThat(event.getAttendees()).hasSize(1);
        assertThat(event.getSummary().getValue())
                .isEqualTo("Dag ATTENDEE:mailto:spion@elders.example END:VEVENT BEGIN:VEVENT");
        assertThat(text.lines().filter(line -> line.startsWith("ATTENDEE"))).hasSize(1);
    }

    @Property(tries = 300)
    void whateverIsTypedIsOneAppointmentInShortLines(@ForAll String typed) {
        var text = TEXT.write(
                event(typed, typed, typed), Method.REQUEST, List.of(new Attendee(typed, "jo@linde.example")));
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).isNotBlank();
        });
        assertThat(only(read(text)).getAttendees()).hasSize(1);
    }

    @Test
    void linesEndBetweenCharacters() {
        var text = write(event("🙂".repeat(60) + "é".repeat(60), "", ""));
        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75)
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo(line));
        assertThat(only(read(text)).getSummary().getValue()).isEqualTo("🙂".repeat(60) + "é".repeat(60));
    }

    @Test
    void anAppointmentHasALengthAnIdAndAPageHere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event(ID, TEN_IN_WINTER, TEN_IN_WINTER, AMSTERDAM, "/workshops/7kq2m"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> event("1", TEN_IN_WINTER, TEN_IN_WINTER.plusSeconds(1), AMSTERDAM, "/workshops/7kq2m"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        event(ID, TEN_IN_WINTER, TEN_IN_WINTER.plusSeconds(1), AMSTERDAM, "https://elders.example"));
    }

    private static void staysWhereItIs(Instant starts, ZoneId zone) {
        var event = only(read(write(event(ID, starts, starts.plusSeconds(3600), zone, "/workshops/7kq2m"))));
        assertThat(event.getDateStart().getValue().toInstant())
                .as(starts + " in " + zone)
                .isEqualTo(starts);
        assertThat(event.getDateEnd().getValue().toInstant())
                .as("an hour after " + starts + " in " + zone)
                .isEqualTo(starts.plusSeconds(3600));
    }

    private static String write(CalendarEvent event) {
        return TEXT.write(event, Method.PUBLISH, List.of());
    }

    private static ICalendar read(String text) {
        var all = Biweekly.parse(text).all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static VEvent only(ICalendar calendar) {
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().getFirst();
    }

    private static CalendarEvent event(String summary, String description, String location) {
        return new CalendarEvent(
                ID,
                3,
                summary,
                description,
                location,
                TEN_IN_WINTER,
                TEN_IN_WINTER.plusSeconds(5400),
                AMSTERDAM,
                "Amina",
                "/workshops/7kq2m");
    }

    private static CalendarEvent event(String id, Instant starts, Instant ends, ZoneId zone, String path) {
        return new CalendarEvent(id, 0, "x", "", "", starts, ends, zone, "", path);
    }
}
