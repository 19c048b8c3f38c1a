package nl.zwerm.welcome.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import nl.zwerm.people.OwnProfile;
import nl.zwerm.people.OwnProfile.Room;
import nl.zwerm.people.Topic;
import nl.zwerm.people.Topics;
import nl.zwerm.people.WorkingHours;
import nl.zwerm.people.WorkingHours.Span;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import nl.zwerm.welcome.FirstSteps;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class FirstStepsTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private FirstSteps steps;

    @Autowired
    private OwnProfile profile;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatOneAnswersStandsOnTheProfileAndLeadsOn() {
        var known = topics.named("Zwaluwleer");
        assertThat(send("/first-steps/ask-me-about", "topic", known.toString(), "fresh", "Merelleer, , Vinkenleer"))
                .hasStatus(303)
                .hasRedirectedUrl("/first-steps/learning");
        assertThat(profile.offered(cast.id(Cast.NORA)))
                .extracting(Topic::name)
                .containsExactly("Merelleer", "Vinkenleer", "Zwaluwleer");
        assertThat(send("/first-steps/learning", "topic", "", "fresh", "Uilenleer"))
                .hasRedirectedUrl("/first-steps/limits");
        assertThat(profile.sought(cast.id(Cast.NORA))).extracting(Topic::name).containsExactly("Uilenleer");
        assertThat(open("/first-steps/ask-me-about")).bodyText().contains("Merelleer", "checked");
    }

    @Test
    void skippingLeadsOnAndChangesNothing() {
        profile.offer(cast.id(Cast.NORA), List.of(topics.named("Zwaluwleer")), List.of());
        assertThat(open("/first-steps")).hasRedirectedUrl("/first-steps/ask-me-about");
        assertThat(open("/first-steps/ask-me-about"))
                .bodyText()
                .contains("href=\"/first-steps/learning\"", "href=\"/\"");
        assertThat(open("/first-steps/learning")).bodyText().contains("href=\"/first-steps/limits\"");
        assertThat(open("/first-steps/limits")).bodyText().contains("href=\"/first-steps/practice\"");
        assertThat(profile.offered(cast.id(Cast.NORA))).hasSize(1);
        assertThat(steps.lieAhead(cast.id(Cast.NORA))).isTrue();
    }

    @Test
    void tooManyTopicsAreSaidAndKept() {
        var many = String.join(
                ",",
                java.util.stream.IntStream.rangeClosed(1, 21)
                        .mapToObj(i -> "Leer " + i)
                        .toList());
        assertThat(send("/first-steps/learning", "topic", "", "fresh", many))
                .hasStatus(422)
                .bodyText()
                .contains("ten hoogste 20", "Leer 21");
        assertThat(topics.find("Leer 1")).isEmpty();
    }

    @Test
    void limitsAreSaidInWordsAndKept() {
        assertThat(open("/first-steps/limits"))
                .bodyText()
                .contains("ten hoogste 5 keer per week", "maandag tot en met vrijdag, van 09:00 tot 17:00");
        assertThat(web.post()
                        .uri("/first-steps/limits")
                        .with(cast.as(Cast.NORA))
                        .with(csrf())
                        .param("weekly", "2")
                        .param("open", "1")
                        .param("days", "1", "3")
                        .param("from", "22:00")
                        .param("to", "06:00"))
                .hasRedirectedUrl("/first-steps/practice");
        var room = profile.room(cast.id(Cast.NORA));
        assertThat(room.weekly()).isEqualTo(2);
        assertThat(room.open()).isEqualTo(1);
        assertThat(room.hours().print()).isEqualTo("1 22:00-06:00;3 22:00-06:00");
    }

    @Test
    void limitsThatCannotBeAreMendedAndNothingTypedIsLost() {
        assertThat(web.post()
                        .uri("/first-steps/limits")
                        .with(cast.as(Cast.NORA))
                        .with(csrf())
                        .param("weekly", "veel")
                        .param("open", "99")
                        .param("from", "ochtend")
                        .param("to", "17:00"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"veel\"", "value=\"99\"", "value=\"ochtend\"", "Vul tijden in");
    }

    @Test
    void whoWorksAtDifferentTimesKeepsTheirHours() {
        var days = new EnumMap<DayOfWeek, Span>(DayOfWeek.class);
        days.put(DayOfWeek.MONDAY, new Span(LocalTime.of(7, 0), LocalTime.of(15, 0)));
        days.put(DayOfWeek.FRIDAY, new Span(LocalTime.of(22, 0), LocalTime.of(6, 0)));
        var hours = new WorkingHours(ZoneId.of("Europe/Amsterdam"), days);
        profile.makeRoom(cast.id(Cast.NORA), new Room(4, 2, hours));
        assertThat(open("/first-steps/limits"))
                .bodyText()
                .contains("niet elke dag op dezelfde tijd")
                .doesNotContain("type=\"time\"");
        send("/first-steps/limits", "weekly", "3", "open", "2");
        assertThat(profile.room(cast.id(Cast.NORA))).isEqualTo(new Room(3, 2, hours));
    }

    @Test
    void thePracticeQuestionIsAnExampleFromBeginToEndAndKeptNowhere() {
        var before = contributions();
        assertThat(open("/first-steps/practice"))
                .bodyText()
                .contains("Dit is een voorbeeld", "een overleg van een half uur");
        assertThat(send("/first-steps/practice", "title", "Hoe vang ik een zwaluw?", "stage", "asked"))
                .hasStatusOk()
                .bodyText()
                .contains("Hoe vang ik een zwaluw?", "niet echt gevraagd", "verzonnen collega")
                .doesNotContain("id=\"answer\"");
        assertThat(send("/first-steps/practice", "title", "Hoe vang ik een zwaluw?", "stage", "answered"))
                .bodyText()
                .contains("id=\"answer\"", "Dit hielp");
        assertThat(send("/first-steps/practice", "title", "Hoe vang ik een zwaluw?", "stage", "helped"))
                .bodyText()
                .contains("id=\"helped\"", "niets bewaard");
        assertThat(contributions()).isEqualTo(before);
        assertThat(send("/first-steps/practice", "title", " ", "stage", "asked"))
                .hasStatus(422);
    }

    @Test
    void whoIsDoneOrPutsThemAwayIsNotRemindedAgain() {
        assertThat(open("/")).bodyText().contains("Zet de eerste stappen");
        assertThat(send("/first-steps/done", "away", "true", "x", "x"))
                .hasStatus(303)
                .hasRedirectedUrl("/");
        assertThat(open("/")).bodyText().doesNotContain("Zet de eerste stappen");
        send("/first-steps/done", "away", "false", "x", "x");
        assertThat(open("/first-steps/practice")).hasStatusOk();
    }

    @Test
    void whoWasHereBeforeIsNoNewcomer() {
        jdbc.sql("update people.person set joined_at = joined_at - interval '1 year' where id = :nora")
                .param("nora", cast.id(Cast.NORA).value())
                .update();
        assertThat(steps.lieAhead(cast.id(Cast.NORA))).isFalse();
    }

    private long contributions() {
        return jdbc.sql("select count(*) from contributions.contribution")
                .query(Long.class)
                .single();
    }

    private MvcTestResult open(String path) {
        return web.get().uri(path).with(cast.as(Cast.NORA)).exchange();
    }

    private MvcTestResult send(String path, String one, String first, String two, String second) {
        return web.post()
                .uri(path)
                .with(cast.as(Cast.NORA))
                .with(csrf())
                .param(one, first)
                .param(two, second)
                .exchange();
    }
}
