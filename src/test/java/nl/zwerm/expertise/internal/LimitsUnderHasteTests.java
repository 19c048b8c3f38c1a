package nl.zwerm.expertise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Topics;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.CommittingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
class LimitsUnderHasteTests {

    private static final int THREADS = 8;
    private static final int QUESTIONS = 40;

    @Autowired
    private Expertise expertise;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private People people;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoeverAsksAtOnceNobodyIsAskedTooMuch() throws Exception {
        var asker = person();
        var helpers = List.of(person(), person(), person(), person());
        var space = spaces.open(SpaceKind.CLOSED, "Haast", "", asker);
        helpers.forEach(helper -> spaces.join(space, helper));
        var writings = new Writings(arrivals, space, false);
        var topic = topics.named("Haast " + PublicId.show(PublicId.next()));
        helpers.forEach(helper -> writings.helpfulAnswer(writings.question(asker, topic), helper));
        expertise.recompute();

        var asking = new ArrayList<Callable<Integer>>();
        var asked = new ArrayList<ContributionId>();
        for (int i = 0; i < QUESTIONS; i++) {
            var question = writings.question(asker, topic);
            asked.add(question);
            asking.add(() -> expertise.offer(question, 0));
        }
        int invitations = 0;
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var done : threads.invokeAll(asking)) {
                invitations += done.get();
            }
        }

        assertThat(invitations).isEqualTo(helpers.size() * 3);
        assertThat(helpers).allSatisfy(helper -> assertThat(open(helper)).isEqualTo(3));

        // Whoever is rid of some takes new ones, but no more than five in a week.
        asked.forEach(expertise::lapse);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            threads.invokeAll(asked.stream()
                            .<Callable<Integer>>map(question -> () -> expertise.offer(question, 1))
                            .toList())
                    .forEach(done -> assertThat(done).succeedsWithin(java.time.Duration.ofSeconds(30)));
        }
        assertThat(helpers).allSatisfy(helper -> assertThat(received(helper)).isEqualTo(5));
    }

    private PersonId person() {
        var address = PublicId.show(PublicId.next()) + "@zwerm.example";
        return people.welcome(
                new NewPerson("Haastig", address, "nl", ZoneId.of("Europe/Amsterdam"), false), "een-lang-wachtwoord");
    }

    private int open(PersonId person) {
        return count(person, "state = 'open'");
    }

    private int received(PersonId person) {
        return count(person, "true");
    }

    private int count(PersonId person, String which) {
        return jdbc.sql("select count(*) from expertise.invitation where person_id = :person and " + which)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
