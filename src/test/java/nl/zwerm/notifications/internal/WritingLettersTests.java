package nl.zwerm.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.shared.Keys;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class WritingLettersTests {

    @Autowired
    private Notifications notifications;

    @Autowired
    private NoticeLetters letters;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private DueLetters due;

    @Autowired
    private Keys keys;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsNotSeenInTimeIsMailedOnce() {
        notifications.tell(cast.id(Cast.JONAS), "invited", question(cast.everyone(), false, "Hoe vaak wisselen?"));
        letters.write();
        assertThat(letters(Cast.JONAS)).isEmpty();
        theHourHasCome();
        letters.write();
        letters.write();
        assertThat(letters(Cast.JONAS)).hasSize(1).first().asString().contains("Hoe vaak wisselen?");
    }

    @Test
    void mailWaitsForWorkingHours() {
        jdbc.sql("update people.person set working_hours = '1 03:00-03:05' where id = :id")
                .param("id", cast.id(Cast.JONAS).value())
                .update();
        notifications.tell(cast.id(Cast.JONAS), "invited", question(cast.everyone(), false, "Hoe vaak?"));
        var mailAt = jdbc.sql(
                        "select mail_at at time zone 'Europe/Amsterdam' from notifications.notice where person_id = :id")
                .param("id", cast.id(Cast.JONAS).value())
                .query(java.time.LocalDateTime.class)
                .single();
        assertThat(mailAt.getDayOfWeek()).isEqualTo(java.time.DayOfWeek.MONDAY);
        assertThat(mailAt.getHour()).isEqualTo(3);
    }

    @Test
    void whatWasSeenOrSettledIsNotMailed() {
        var question = question(cast.everyone(), false, "Hoe vaak?");
        notifications.tell(cast.id(Cast.JONAS), "invited", question);
        notifications.tell(cast.id(Cast.AMINA), "mentioned", question);
        notifications.settle(cast.id(Cast.JONAS), "invited", question);
        notifications.seen(cast.viewer(Cast.AMINA), question);
        theHourHasCome();
        letters.write();
        assertThat(letters(Cast.JONAS)).isEmpty();
        assertThat(letters(Cast.AMINA)).isEmpty();
    }

    @Test
    void ofAConfidentialSpaceNothingIsTold() {
        notifications.tell(cast.id(Cast.JONAS), "answered", question(cast.confidential(), true, "Wat ons raakte"));
        theHourHasCome();
        letters.write();
        assertThat(letters(Cast.JONAS))
                .hasSize(1)
                .first()
                .asString()
                .contains("Er wacht iets voor je in Zwerm.")
                .doesNotContain("Wat ons raakte")
                .doesNotContain("beantwoordde")
                .doesNotContain("Amina");
    }

    @Test
    void oneLetterThatCannotBeMadeHoldsUpNobodyElse() {
        var broken = question(cast.confidential(), true, "Wat niemand meer opent");
        notifications.tell(cast.id(Cast.JONAS), "invited", broken);
        notifications.tell(cast.id(Cast.AMINA), "invited", question(cast.everyone(), false, "Hoe vaak wisselen?"));
        jdbc.sql("update contributions.contribution set title = 'stuk' where id = :id")
                .param("id", broken.value())
                .update();
        theHourHasCome();
        letters.write();
        assertThat(letters(Cast.AMINA)).hasSize(1);
        assertThat(letters(Cast.JONAS)).isEmpty();
        assertThat(jdbc.sql(
                                "select mail_at > now() + interval '30 minutes' from notifications.notice where about_id = :id")
                        .param("id", broken.value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void whoeverMayNotReadItAnyMoreGetsNoLetter() {
        notifications.tell(cast.id(Cast.JONAS), "answered", question(cast.closed(), false, "Van de commissie"));
        jdbc.sql("delete from spaces.membership where person_id = :id and space_id = :space")
                .param("id", cast.id(Cast.JONAS).value())
                .param("space", cast.closed().value())
                .update();
        theHourHasCome();
        letters.write();
        assertThat(letters(Cast.JONAS)).isEmpty();
        assertThat(notifications.list(cast.viewer(Cast.JONAS), 10)).isEmpty();
        assertThat(notifications.unseen(cast.viewer(Cast.JONAS))).isZero();
    }

    @Test
    void whatIsInTheTrashOrStandsUnderItGoesOutNoMore() {
        var question = question(cast.everyone(), false, "Hoe zwabbert een kierkast?");
        var answer = part("answer", question, question, Cast.JONAS);
        notifications.tell(cast.id(Cast.AMINA), "answered", answer);
        var other = question(cast.everyone(), false, "Hoe kiert een zwabberkast?");
        var gone = part("answer", other, other, Cast.JONAS);
        notifications.tell(cast.id(Cast.AMINA), "commented", part("comment", gone, other, Cast.TESS));
        jdbc.sql("update contributions.contribution set state = 'trashed' where id in (:question, :answer)")
                .param("question", question.value())
                .param("answer", gone.value())
                .update();
        theHourHasCome();
        letters.write();
        assertThat(letters(Cast.AMINA)).isEmpty();
    }

    @Test
    void ofWhatIsNoContributionNothingIsToldByMail() {
        notifications.tell(cast.id(Cast.JONAS), "mentioned", "/feedback/7kq2m", cast.id(Cast.AMINA));
        theHourHasCome();
        letters.write();
        assertThat(letters(Cast.JONAS))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("nl ")
                .contains("\nEr wacht iets voor je in Zwerm.\n")
                .doesNotContain("noemde")
                .doesNotContain("Amina")
                .doesNotContain("feedback");
        assertThat(jdbc.sql("select distinct kind from shared.mail where recipient_id = :id")
                        .param("id", cast.id(Cast.JONAS).value())
                        .query(String.class)
                        .list())
                .containsExactly("notice");
    }

    @Test
    void besideSomethingDiscreetTheRestIsStillTold() {
        notifications.tell(cast.id(Cast.JONAS), "mentioned", "/feedback/7kq2m", cast.id(Cast.AMINA));
        notifications.tell(cast.id(Cast.JONAS), "invited", question(cast.everyone(), false, "Hoe vaak wisselen?"));
        theHourHasCome();
        letters.write();
        assertThat(letters(Cast.JONAS))
                .hasSize(1)
                .first()
                .asString()
                .contains("Er wacht iets voor je in Zwerm.", "Hoe vaak wisselen?")
                .doesNotContain("Amina", "feedback");
    }

    @Test
    void whatIsNoContributionIsToldOnceUntilItWasSeen() {
        var jonas = cast.viewer(Cast.JONAS);
        notifications.tell(jonas.id(), "place-free", "/workshops/7kq2m");
        notifications.tell(jonas.id(), "place-free", "/workshops/7kq2m");
        assertThat(notifications.unseen(jonas)).isEqualTo(1);
        notifications.seen(cast.viewer(Cast.AMINA), "/workshops/7kq2m");
        assertThat(notifications.unseen(jonas)).isEqualTo(1);
        notifications.seen(jonas, "/workshops/7kq2m");
        assertThat(notifications.unseen(jonas)).isZero();
        notifications.tell(jonas.id(), "place-free", "/workshops/7kq2m");
        assertThat(notifications.list(jonas, 10)).hasSize(1);
    }

    @Test
    void whatIsSettledOrPurgedIsToldNoMore() {
        var jonas = cast.viewer(Cast.JONAS);
        notifications.tell(jonas.id(), "feedback-asked", "/feedback/7kq2m");
        notifications.tell(jonas.id(), "feedback-thanked", "/feedback/7kq2m");
        notifications.settle(jonas.id(), "feedback-asked", "/feedback/7kq2m");
        assertThat(notifications.unseen(jonas)).isEqualTo(1);
        notifications.forget("/feedback/7kq2m");
        theHourHasCome();
        letters.write();
        assertThat(notifications.list(jonas, 10)).isEmpty();
        assertThat(letters(Cast.JONAS)).isEmpty();
        assertThat(jdbc.sql("select count(*) from notifications.notice where path is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aNoticeLeadsNowhereElse() {
        for (var path : List.of("https://elders.example", "//elders.example", "feedback", "/a\nb")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> notifications.tell(cast.id(Cast.JONAS), "mentioned", path));
        }
    }

    private void theHourHasCome() {
        due.theHourHasCome();
    }

    private List<String> letters(Cast whom) {
        return jdbc.sql("select id, sealed from shared.mail where recipient_id = :id")
                .param("id", cast.id(whom).value())
                .query((row, _) -> new String(
                        keys.open(row.getBytes("sealed"), "mail " + row.getLong("id")), StandardCharsets.UTF_8))
                .list();
    }

    private ContributionId part(String kind, ContributionId parent, ContributionId root, Cast by) {
        return made(kind, cast.everyone(), false, parent, root, by, "");
    }

    private ContributionId question(SpaceId space, boolean sealed, String title) {
        return made("question", space, sealed, null, null, Cast.AMINA, title);
    }

    private ContributionId made(
            String kind,
            SpaceId space,
            boolean sealed,
            @Nullable ContributionId parent,
            @Nullable ContributionId root,
            Cast by,
            String title) {
        var id = ContributionId.next();
        arrivals.take(List.of(new Arriving(
                id,
                kind,
                space,
                sealed,
                parent,
                root == null ? id : root,
                cast.id(by),
                title,
                "Een tekst.",
                "nl",
                Instant.now(),
                null,
                0,
                null,
                List.of())));
        return id;
    }
}
