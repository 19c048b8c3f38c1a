package nl.zwerm.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class ChoosingHowSoonTests {

    @Autowired
    private Notifications notifications;

    @Autowired
    private QuestionsToTellOf questions;

    @Autowired
    private DueLetters due;

    @Autowired
    private NoticeLetters letters;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void atOnceComesOnlyWhatWasAskedOrAnswers() {
        assertThat(told("invited").cadence()).isEqualTo("now");
        assertThat(told("answered").cadence()).isEqualTo("now");
        assertThat(told("mentioned").mailed()).isTrue();
        assertThat(told("commented")).isEqualTo(new Told("weekly", false));
        assertThat(told("accepted")).isEqualTo(new Told("weekly", false));
        for (var changed :
                List.of("merged", "moved", "workshop-taken-up", "circle-ended", "pilot-joined", "need-there")) {
            assertThat(told(changed)).as(changed).isEqualTo(new Told("daily", true));
        }
        assertThat(told("of-a-kind-nobody-knows")).isEqualTo(new Told("weekly", false));
    }

    @Test
    void aSortIsHeardOfAsChosen() {
        choose(Map.of("commented", "x", "talk", "daily", "asked", "never"));
        assertThat(told("commented")).isEqualTo(new Told("daily", true));
        assertThat(told("invited")).isEqualTo(new Told("never", false));
        assertThat(told("answered").cadence()).isEqualTo("now");
        assertThat(page("/notifications/preferences")
                        .select("select[name=talk] option[selected]")
                        .val())
                .isEqualTo("daily");
    }

    @Test
    void aSpaceIsHeardOfAsChosenForItAndASortWithinItAsChosenThere() {
        var closed = "space-" + cast.closed();
        choose(Map.of(closed, "never", closed + "-mentioned", "now"));
        assertThat(told("answered", questions.ask(cast.closed(), false, "Kwiebel")))
                .isEqualTo(new Told("never", false));
        assertThat(told("mentioned", questions.ask(cast.closed(), false, "Kwiebel")))
                .isEqualTo(new Told("now", true));
        assertThat(told("answered").cadence()).isEqualTo("now");
        choose(Map.of(closed, "", closed + "-mentioned", ""));
        assertThat(told("answered", questions.ask(cast.closed(), false, "Kwiebel"))
                        .cadence())
                .isEqualTo("now");
    }

    @Test
    void whereASpaceIsHeardOfOtherwiseItsSortsAreAsThatSpace() {
        var space = "/notifications/preferences?space=" + cast.closed();
        var closed = "space-" + cast.closed();
        assertThat(usual(space, closed + "-asked")).isEqualTo("Zoals overal");
        assertThat(page(space).select("[data-hook=preview]").text()).doesNotContain("koos je het anders");
        choose(Map.of(closed, "never"));
        assertThat(usual(space, closed + "-asked")).isEqualTo("Zoals in deze ruimte");
        assertThat(usual(space, closed)).isEqualTo("Zoals overal");
        assertThat(page(space).select("[data-hook=preview]").text()).contains("In één ruimte koos je het anders");
    }

    private String usual(String path, String field) {
        return page(path).select("select[name=" + field + "] option[value='']").text();
    }

    @Test
    void whatAlreadyWaitsGoesAsIsChosenNow() {
        var question = questions.ask(cast.everyone(), false, "Hoe zwenkt een kwiebel?");
        told("answered", question);
        choose(Map.of("answered", "never"));
        assertThat(kept("answered", question)).isEqualTo(new Told("never", false));
        choose(Map.of("answered", "daily"));
        assertThat(kept("answered", question)).isEqualTo(new Told("daily", true));
    }

    @Test
    void ofTheDayThereIsOneMailAtTheStartOfTheNext() {
        choose(Map.of("talk", "daily", "thanks", "daily"));
        told("commented");
        told("accepted");
        assertThat(jdbc.sql("select count(distinct mail_at) from notifications.notice where cadence = 'daily'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(due.to(cast.id(Cast.JONAS))).hasSize(1);
    }

    @Test
    void whatCannotBeChosenIsRefusedAndNothingIsLost() {
        var answer = web.post()
                .uri("/notifications/preferences")
                .param("asked", "soms")
                .param("talk", "daily")
                .with(cast.as(Cast.JONAS))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("Kies hier een van de mogelijkheden.");
        assertThat(told("commented").cadence()).isEqualTo("weekly");
        var strange = web.post()
                .uri("/notifications/preferences")
                .param("space-" + cast.confidential(), "never")
                .with(cast.as(Cast.TESS))
                .with(csrf())
                .exchange();
        assertThat(strange).hasStatus(422);
    }

    /** It was due, but we were away until after hours; or they changed their hours meanwhile. */
    @Test
    void nothingIsMailedOutsideWorkingHoursHoweverLongItWasDue() {
        told("invited");
        due.theHourHasCome();
        jdbc.sql("update people.person set zone = 'UTC', working_hours = :hours where id = :id")
                .param("hours", notToday())
                .param("id", cast.id(Cast.JONAS).value())
                .update();
        letters.write();
        assertThat(written()).isZero();
        assertThat(jdbc.sql("""
                                select mail_at > now() + interval '1 hour'
                                from notifications.notice
                                where kind = 'invited' and person_id = :id
                                """)
                        .param("id", cast.id(Cast.JONAS).value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    /** Half past eleven in the morning, three days from today in UTC. */
    private static String notToday() {
        int day = java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                .plusDays(3)
                .getDayOfWeek()
                .getValue();
        return day + " 11:30-15:00";
    }

    private record Told(String cadence, boolean mailed) {}

    private Told told(String kind) {
        return told(kind, questions.ask(cast.everyone(), false, "Hoe zwenkt een kwiebel?"));
    }

    private Told told(String kind, ContributionId about) {
        notifications.tell(cast.id(Cast.JONAS), kind, about);
        return kept(kind, about);
    }

    private Told kept(String kind, ContributionId about) {
        return jdbc.sql("""
                        select cadence, mail_at is not null as mailed
                        from notifications.notice
                        where kind = :kind and about_id = :about
                        """)
                .param("kind", kind)
                .param("about", about.value())
                .query(Told.class)
                .single();
    }

    private int written() {
        return jdbc.sql("select count(*) from shared.mail where recipient_id = :id")
                .param("id", cast.id(Cast.JONAS).value())
                .query(Integer.class)
                .single();
    }

    private void choose(Map<String, String> choices) {
        var request = web.post().uri("/notifications/preferences");
        for (var choice : choices.entrySet()) {
            request = request.param(choice.getKey(), choice.getValue());
        }
        assertThat(request.with(cast.as(Cast.JONAS)).with(csrf())).hasStatus(303);
    }

    private Document page(String path) {
        try {
            return Jsoup.parse(web.get()
                    .uri(path)
                    .with(cast.as(Cast.JONAS))
                    .exchange()
                    .getResponse()
                    .getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everySpaceOfTheirsIsThereAndNoOther() {
        assertThat(page("/notifications/preferences").select("select").eachAttr("name"))
                .containsAll(List.of("asked", "others", "space-" + cast.closed(), "space-" + cast.confidential()));
        assertThat(page("/notifications/preferences?space=" + cast.closed())
                        .select("select")
                        .eachAttr("name"))
                .contains("space-" + cast.closed() + "-asked")
                .doesNotContain("space-" + cast.confidential() + "-asked");
    }
}
