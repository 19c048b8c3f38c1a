package nl.zwerm.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.people.OwnProfile;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.WorkingHours;
import nl.zwerm.questions.ArrivingQuestion;
import nl.zwerm.questions.QuestionArrivals;
import nl.zwerm.shared.Keys;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@WebTest
class WritingTheWeekTests {

    @Autowired
    private Notifications notifications;

    @Autowired
    private WeekLetters letters;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private QuestionArrivals questions;

    @Autowired
    private PeopleArrivals people;

    @Autowired
    private Topics topics;

    @Autowired
    private BaseAddress address;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Keys keys;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void jonasKnowsOfKwiebelsAndWorksAllDay() {
        var team = people.takeTeam("Kwiebelzorg", null);
        people.describe(cast.id(Cast.JONAS), team, "", Instant.now(), List.of(topics.named("Kwiebelkunde")), List.of());
        hours("1-7 00:00-00:00");
        letters.writeAll();
    }

    @Test
    void sevenThingsAreTheMixOfTheWeek() {
        var kwiebels = topics.named("Kwiebelkunde");
        tell("followed", make("question", cast.everyone(), false, "Wat er nog meer was"));
        tell("commented", make("question", cast.everyone(), false, "Wat mij werd gezegd"));
        tell("made-from", make("question", cast.everyone(), false, "Wat van mij werd gebruikt"));
        for (int i = 0; i < 3; i++) {
            ask("Kwiebelvraag " + i, kwiebels);
            ask("Eenzame vraag " + i, topics.named("Iets heel anders"));
        }
        workshop("Kwiebels voor beginners");
        insight("Waarom mijn kwiebel viel", "failure");
        pilot("Kwiebels op zaal");
        turn("1 minute");
        weAreAt("zwerm.example");

        letters.writeAll();

        var said = items();
        assertThat(said).hasSize(7);
        assertThat(said.getFirst()).contains("Wat mij werd gezegd", "Amina reageerde");
        assertThat(said.get(1)).contains("Wat van mij werd gebruikt");
        assertThat(said.get(2)).contains("Wat er nog meer was");
        assertThat(said.get(3)).contains("Kwiebelvraag");
        assertThat(said).filteredOn(item -> item.contains("Kwiebelvraag")).hasSize(2);
        assertThat(said).filteredOn(item -> item.contains("Eenzame vraag")).hasSize(1);
        assertThat(said)
                .filteredOn(item -> item.contains("Kwiebels voor beginners"))
                .hasSize(1);
        assertThat(letter())
                .contains("Jouw week in Zwerm", "één keer per week", "https://zwerm.example/workshops/")
                .containsPattern("^nl .* stop=https://zwerm\\.example/stop/\\S+\n");
    }

    @Test
    void ofWhatTheyWereToldThreeStandThereWhateverElseThereIs() {
        for (int i = 0; i < 5; i++) {
            tell("commented", make("question", cast.everyone(), false, "Gezegd " + i));
            ask("Kwiebelvraag " + i, topics.named("Kwiebelkunde"));
            ask("Eenzame vraag " + i, topics.named("Iets heel anders"));
        }
        workshop("Kwiebels voor beginners");
        insight("Waarom mijn kwiebel viel", "failure");
        turn("1 minute");

        letters.writeAll();

        var said = items();
        assertThat(said).hasSize(8);
        assertThat(said.subList(0, 3)).allMatch(item -> item.contains("Gezegd"));
        assertThat(said.subList(3, 5)).allMatch(item -> item.contains("Kwiebelvraag"));
        assertThat(said.get(5)).contains("Eenzame vraag");
        assertThat(said.getLast()).isEqualTo("En nog 2 meldingen in Zwerm");
    }

    @Test
    void whatNobodyToldLeavesItsPlacesToTheOthers() {
        workshop("Kwiebels voor beginners");
        insight("Waarom mijn kwiebel viel", "failure");
        turn("1 minute");

        letters.writeAll();

        assertThat(letter()).contains("Kwiebels voor beginners", "Waarom mijn kwiebel viel");
    }

    @Test
    void nobodyIsWrittenTwiceAndNobodyPassedOver() {
        tell("commented", make("question", cast.everyone(), false, "Wat mij werd gezegd"));
        turn("1 minute");
        var interrupted = new TransactionTemplate(transactions);
        interrupted.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        interrupted.executeWithoutResult(status -> {
            letters.writeAll();
            assertThat(written()).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(written()).isZero();
        letters.writeAll();
        letters.writeAll();
        assertThat(written()).isEqualTo(1);
        assertThat(due("due_at > now() + interval '1 hour'")).isTrue();
        turn("1 minute");
        jdbc.sql("insert into notifications.unsuggested values (:id)")
                .param("id", cast.id(Cast.JONAS).value())
                .update();
        letters.writeAll();
        assertThat(written()).as("what was told once is not told again").isEqualTo(1);
    }

    @Test
    void whereThereIsNothingThereIsNoMail() {
        jdbc.sql("insert into notifications.unsuggested values (:id)")
                .param("id", cast.id(Cast.JONAS).value())
                .update();
        ask("Kwiebelvraag", topics.named("Kwiebelkunde"));
        turn("1 minute");
        letters.writeAll();
        assertThat(written()).isZero();
        assertThat(due("due_at > now() + interval '1 hour'")).isTrue();
    }

    @Test
    void ofAConfidentialSpaceNothingIsTold() {
        tell("commented", make("question", cast.confidential(), true, "Wat ons raakte"));
        var sealed = make("question", cast.confidential(), true, "Wie heeft dit ook");
        questions.take(List.of(new ArrivingQuestion(
                sealed, cast.confidential(), true, "", "", "whenever", null, null, null, 0, null)));
        turn("1 minute");
        letters.writeAll();
        assertThat(letter())
                .contains("Er wacht iets voor je in Zwerm.")
                .doesNotContain("raakte", "Wie heeft dit ook", "Steun na een incident");
    }

    @Test
    void whatMayNotBeReadAnyMoreIsNotTold() {
        tell("commented", make("question", cast.closed(), false, "Van de commissie"));
        tell("commented", make("question", cast.everyone(), false, "Van iedereen"));
        jdbc.sql("delete from spaces.membership where person_id = :id and space_id = :space")
                .param("id", cast.id(Cast.JONAS).value())
                .param("space", cast.closed().value())
                .update();
        turn("1 minute");
        letters.writeAll();
        assertThat(letter()).contains("Van iedereen").doesNotContain("Van de commissie");
    }

    @Test
    void itIsInTheLanguageOfItsReader() {
        jdbc.sql("update people.person set language = 'en' where id = :id")
                .param("id", cast.id(Cast.JONAS).value())
                .update();
        tell("commented", make("question", cast.everyone(), false, "Wat mij werd gezegd"));
        turn("1 minute");
        letters.writeAll();
        assertThat(letter()).startsWith("en ").contains("Your week in Zwerm", "once a week");
    }

    /** We were away in the morning: the next one comes. */
    @Test
    void whatIsLateWaitsForTheNextMorning() {
        tell("commented", make("question", cast.everyone(), false, "Wat mij werd gezegd"));
        turn("5 hours");
        letters.writeAll();
        assertThat(written()).isZero();
        assertThat(due("due_at > now() and due_at <= now() + interval '25 hours'"))
                .isTrue();
    }

    @Test
    void nobodyIsWrittenOutsideTheirHours() {
        tell("commented", make("question", cast.everyone(), false, "Wat mij werd gezegd"));
        int day = java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                .plusDays(3)
                .getDayOfWeek()
                .getValue();
        hours(day + " 11:30-15:00");
        turn("1 minute");
        letters.writeAll();
        assertThat(written()).isZero();
        assertThat(due("due_at > now() + interval '1 hour'")).isTrue();
    }

    @Test
    void whoeverChangesTheirHoursIsWrittenWhenThePageSays(@Autowired OwnProfile profile, @Autowired MockMvcTester web) {
        work(profile, "4 10:00-15:00");
        assertThat(
                        due(
                                "extract(isodow from due_at at time zone 'UTC') = 4 and extract(hour from due_at at time zone 'UTC') = 10"))
                .isTrue();
        var planned = jdbc.sql("select due_at from notifications.week where person_id = :id")
                .param("id", cast.id(Cast.JONAS).value())
                .query((row, _) -> row.getTimestamp("due_at").toInstant())
                .single();
        assertThat(web.get().uri("/notifications/preferences").with(cast.as(Cast.JONAS)))
                .bodyText()
                .contains("datetime=\"" + planned + "\"");
    }

    @Test
    void whoeverChangesTheirHoursIsNotWrittenTwiceInOneWeek(@Autowired OwnProfile profile) {
        jdbc.sql("update notifications.week set written_at = now()").update();
        for (int day = 1; day <= 7; day++) {
            work(profile, day + " 00:00-06:00");
            assertThat(due("""
                            due_at at time zone 'UTC' >= date_trunc('week', now() at time zone 'UTC') + interval '7 days'
                            and due_at at time zone 'UTC' < date_trunc('week', now() at time zone 'UTC') + interval '14 days'
                            """)).as("day " + day).isTrue();
        }
    }

    private void work(OwnProfile profile, String hours) {
        var room = profile.room(cast.id(Cast.JONAS));
        profile.makeRoom(
                cast.id(Cast.JONAS),
                new OwnProfile.Room(room.weekly(), room.open(), WorkingHours.parse(ZoneId.of("UTC"), hours)));
    }

    private void weAreAt(String host) {
        var request = new MockHttpServletRequest();
        request.setScheme("https");
        request.setServerName(host);
        request.setServerPort(443);
        address.forAdministrator(request);
    }

    private void tell(String kind, ContributionId about) {
        notifications.tell(cast.id(Cast.JONAS), kind, about);
    }

    private void ask(String title, TopicId topic) {
        var id = make("question", cast.everyone(), false, title, topic);
        questions.take(List.of(
                new ArrivingQuestion(id, cast.everyone(), false, "", "", "whenever", null, null, null, 0, null)));
    }

    private void workshop(String title) {
        jdbc.sql("""
                        insert into workshops.workshop (id, state, starts_at, ends_at, room)
                        values (:id, 'planned', now() + interval '2 hours', now() + interval '4 hours', 9)
                        """)
                .param("id", make("workshop", cast.everyone(), false, title).value())
                .update();
    }

    private void insight(String title, String tone) {
        jdbc.sql("insert into insights.insight (id, tried, expected, came, tone) values (:id, 'a', 'b', 'c', :tone)")
                .param("id", make("insight", cast.everyone(), false, title).value())
                .param("tone", tone)
                .update();
    }

    private void pilot(String title) {
        jdbc.sql("""
                        insert into pilots.pilot (id, look_on, decision, decided_at)
                        values (:id, current_date, 'not-yet', now())
                        """)
                .param("id", make("pilot", cast.everyone(), false, title).value())
                .update();
    }

    private ContributionId make(String kind, SpaceId space, boolean sealed, String title, TopicId... about) {
        var id = ContributionId.next();
        arrivals.take(List.of(new Arriving(
                id,
                kind,
                space,
                sealed,
                null,
                id,
                cast.id(Cast.AMINA),
                title,
                "Een tekst.",
                "nl",
                Instant.now(),
                null,
                0,
                null,
                List.of(about))));
        return id;
    }

    private void hours(String hours) {
        jdbc.sql("update people.person set working_hours = :hours, zone = 'UTC' where id = :id")
                .param("hours", hours)
                .param("id", cast.id(Cast.JONAS).value())
                .update();
    }

    private void turn(String ago) {
        jdbc.sql("update notifications.week set due_at = now() + interval '1 day'")
                .update();
        jdbc.sql("update notifications.week set due_at = now() - cast(:ago as interval) where person_id = :id")
                .param("ago", ago)
                .param("id", cast.id(Cast.JONAS).value())
                .update();
    }

    private boolean due(String when) {
        return jdbc.sql("select " + when + " from notifications.week where person_id = :id")
                .param("id", cast.id(Cast.JONAS).value())
                .query(Boolean.class)
                .single();
    }

    private int written() {
        return letters().size();
    }

    private String letter() {
        assertThat(letters()).hasSize(1);
        return letters().getFirst();
    }

    private List<String> items() {
        return Jsoup.parse(letter().substring(letter().indexOf("<!doctype")))
                .select(".item")
                .eachText();
    }

    private List<String> letters() {
        return jdbc.sql("select id, sealed from shared.mail where recipient_id = :id")
                .param("id", cast.id(Cast.JONAS).value())
                .query((row, _) -> new String(
                        keys.open(row.getBytes("sealed"), "mail " + row.getLong("id")), StandardCharsets.UTF_8))
                .list();
    }
}
