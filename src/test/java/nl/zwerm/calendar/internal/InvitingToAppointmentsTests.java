package nl.zwerm.calendar.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import nl.zwerm.calendar.CalendarEvent;
import nl.zwerm.calendar.Calendars;
import nl.zwerm.people.Accounts;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class InvitingToAppointmentsTests {

    private static final Said SUBJECT = Said.of("notifications.other");

    @Autowired
    private Calendars calendars;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private BaseAddress address;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Keys keys;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoeverComesIsWrittenToWithoutTheOthers() {
        calendars.invite(cast.id(Cast.JONAS), event(0, "Europe/Amsterdam"), SUBJECT, Said.of("notifications.accepted"));
        calendars.invite(cast.id(Cast.AMINA), event(0, "Europe/Amsterdam"), SUBJECT);
        assertThat(letters(Cast.JONAS))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("nl text=")
                .contains("method=REQUEST", "Er is nieuws voor je.", "Jouw antwoord hielp.", "Zaal 2", "METHOD:REQUEST")
                .contains("dinsdag 1 december 2026", "10:00 tot 11:00")
                .doesNotContain("amina@zwerm.example", "(Europe");
    }

    @Test
    void whoIsElsewhereIsToldInWhichZone() {
        calendars.invite(cast.id(Cast.JONAS), event(0, "America/Curacao"), SUBJECT);
        assertThat(letters(Cast.JONAS).getFirst()).contains("05:00 tot 06:00 (America/Curacao)");
    }

    @Test
    void aChangeMustHaveRisenForACalendarToTakeIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendars.update(cast.id(Cast.JONAS), event(0, "Europe/Amsterdam"), SUBJECT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendars.cancel(cast.id(Cast.JONAS), event(0, "Europe/Amsterdam"), SUBJECT));
        calendars.update(cast.id(Cast.JONAS), event(1, "Europe/Amsterdam"), SUBJECT);
        calendars.cancel(cast.id(Cast.JONAS), event(2, "Europe/Amsterdam"), SUBJECT);
        assertThat(letters(Cast.JONAS))
                .anySatisfy(letter -> assertThat(letter)
                        .contains("METHOD:REQUEST", "SEQUENCE:1", "Kun je niet komen?")
                        .doesNotContain("weghalen"))
                .anySatisfy(letter -> assertThat(letter)
                        .contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED", "kun je het weghalen")
                        .doesNotContain("Kun je niet komen?"));
    }

    @Test
    void theEnvelopeIsThatOfAnyNotice() {
        calendars.invite(cast.id(Cast.JONAS), event(0, "Europe/Amsterdam"), SUBJECT);
        assertThat(jdbc.sql("select distinct kind from shared.mail where recipient_id = :id")
                        .param("id", cast.id(Cast.JONAS).value())
                        .query(String.class)
                        .list())
                .containsExactly("notice");
    }

    @Test
    void itComesAsTheyChoseForAppointmentsAndSaysWhereThatIsStopped() {
        var request = new MockHttpServletRequest();
        request.setScheme("https");
        request.setServerName("zwerm.example");
        request.setServerPort(443);
        address.forAdministrator(request);
        calendars.invite(cast.id(Cast.JONAS), event(0, "Europe/Amsterdam"), SUBJECT);
        var letter = letters(Cast.JONAS).getFirst();
        var stop = Pattern.compile(" stop=https://zwerm\\.example(/stop/\\S+)").matcher(letter);
        assertThat(stop.find()).as(letter).isTrue();
        assertThat(letter).contains("https://zwerm.example" + stop.group(1) + "\n");
        assertThat(web.post().uri(stop.group(1))).hasStatusOk();
        calendars.update(cast.id(Cast.JONAS), event(1, "Europe/Amsterdam"), SUBJECT);
        assertThat(letters(Cast.JONAS)).hasSize(1);
    }

    @Test
    void itWaitsForTheirHours() {
        jdbc.sql("update people.person set zone = 'UTC', working_hours = :hours where id = :id")
                .param(
                        "hours",
                        LocalDate.now(ZoneOffset.UTC).plusDays(3).getDayOfWeek().getValue() + " 11:30-15:00")
                .param("id", cast.id(Cast.JONAS).value())
                .update();
        calendars.invite(cast.id(Cast.JONAS), event(0, "Europe/Amsterdam"), SUBJECT);
        assertThat(jdbc.sql("select not_before at time zone 'UTC' from shared.mail where recipient_id = :id")
                        .param("id", cast.id(Cast.JONAS).value())
                        .query(LocalDateTime.class)
                        .single()
                        .toLocalTime())
                .isEqualTo(LocalTime.of(11, 30));
    }

    @Test
    void whoHasLeftGetsNothing() {
        accounts.deactivate(cast.id(Cast.JONAS), cast.id(Cast.BEHEER));
        calendars.invite(cast.id(Cast.JONAS), event(0, "Europe/Amsterdam"), SUBJECT);
        assertThat(letters(Cast.JONAS)).isEmpty();
    }

    @Test
    void whoFetchesTheFileIsAskedNothing() {
        var file = calendars.file(event(0, "Europe/Amsterdam"));
        assertThat(file.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("text/calendar; charset=utf-8");
        assertThat(file.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"zwerm.ics\"");
        assertThat(new String(file.getBody(), StandardCharsets.UTF_8))
                .contains("METHOD:PUBLISH")
                .doesNotContain("ATTENDEE");
    }

    private List<String> letters(Cast whom) {
        return jdbc.sql("select id, sealed from shared.mail where recipient_id = :id")
                .param("id", cast.id(whom).value())
                .query((row, _) -> new String(
                        keys.open(row.getBytes("sealed"), "mail " + row.getLong("id")), StandardCharsets.UTF_8))
                .list();
    }

    private static CalendarEvent event(int sequence, String zone) {
        var starts = Instant.parse("2026-12-01T09:00:00Z");
        return new CalendarEvent(
                PublicId.show(7),
                sequence,
                "Wondzorg",
                "",
                "Zaal 2",
                starts,
                starts.plusSeconds(3600),
                ZoneId.of(zone),
                "Amina",
                "/workshops/7kq2m");
    }
}
