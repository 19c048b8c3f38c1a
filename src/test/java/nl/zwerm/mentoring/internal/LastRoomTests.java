package nl.zwerm.mentoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.zwerm.mentoring.MentoringArrivals;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.CommittingTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens when several ask for the last room of one mentor at the same moment. */
@TestPropertySource(properties = CommittingTest.DATABASE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LastRoomTests extends MentoringTrial {

    private static final int SEEKERS = 6;

    @Autowired
    private Mentorships mentorships;

    @Autowired
    private MentorshipStore store;

    private PersonId mentor = PersonId.next();

    /** What was committed must not meet other tests. */
    @AfterEach
    void cleanUp() {
        store.listOf(mentor, SEEKERS).forEach(mentorships::purge);
        jdbc.sql("delete from mentoring.offer where person_id = :mentor")
                .param("mentor", mentor.value())
                .update();
    }

    @Test
    void exactlyOneGetsIt() throws Exception {
        mentor = person("mentor");
        joined(mentor, 900);
        arrivals.take(new MentoringArrivals.Offered(mentor, 1, "Eén plaats", List.of(topic("Planning"))));
        List<Callable<Integer>> asking = IntStream.range(0, SEEKERS)
                .mapToObj(number -> person("seeker" + number))
                .map(seeker -> (Callable<Integer>) () -> send(
                                "/mentoring/ask/" + mentor,
                                seeker,
                                "goal",
                                GOAL,
                                "once",
                                PublicId.show(PublicId.next()))
                        .getStatus())
                .toList();
        try (var hands = Executors.newFixedThreadPool(SEEKERS)) {
            var answers = hands.invokeAll(asking).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(answers).filteredOn(answer -> answer == 303).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer == 422).hasSize(SEEKERS - 1);
        }
        assertThat(jdbc.sql("select count(*) from mentoring.mentorship where mentor_id = :mentor")
                        .param("mentor", mentor.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private PersonId person(String name) {
        var address = name + "-" + PublicId.show(PublicId.next()) + "@zwerm.example";
        return people.welcomeHashed(new NewPerson(name, address, "nl", ZoneId.of("Europe/Amsterdam"), false), "none");
    }
}
