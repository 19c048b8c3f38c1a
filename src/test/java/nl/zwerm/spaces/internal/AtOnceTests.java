package nl.zwerm.spaces.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.CommittingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Several ask for the same space in the same moment, while people move. */
@TestPropertySource(properties = CommittingTest.DATABASE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AtOnceTests extends SpaceTrial {

    private static final int MANY = 8;

    @Autowired
    private PeopleArrivals arrivals;

    @Test
    void manyAtOnceMakeOneNotebook() throws Exception {
        var person = person();
        assertThat(atOnce(() -> spaces.notebook(person)).stream().distinct()).hasSize(1);
    }

    @Test
    void manyAtOnceMakeOneSpaceOfATeam() throws Exception {
        var team = arrivals.takeTeam("Nachtploeg", null);
        assertThat(atOnce(() -> spaces.ofTeam(team)).stream().distinct()).hasSize(1);
    }

    @Test
    void whoMovesWhileItIsMadeIsInTheirNewTeamAlone() throws Exception {
        for (int i = 0; i < 10; i++) {
            var from = arrivals.takeTeam("Vroeg", null);
            var to = arrivals.takeTeam("Laat", null);
            var person = person();
            place(person, from);
            var turn = new CyclicBarrier(3);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var moved = threads.submit(() -> {
                    turn.await();
                    place(person, to);
                    return 0;
                });
                var left = threads.submit(() -> {
                    turn.await();
                    return spaces.ofTeam(from);
                });
                var came = threads.submit(() -> {
                    turn.await();
                    return spaces.ofTeam(to);
                });
                moved.get();
                assertThat(spaces.memberIds(left.get(), 10)).isEmpty();
                assertThat(spaces.memberIds(came.get(), 10)).containsExactly(person);
            }
        }
    }

    private void place(PersonId person, TeamId team) {
        arrivals.describe(person, team, "", Instant.EPOCH, List.of(), List.of());
    }

    private PersonId person() {
        var address = PublicId.show(PublicId.next()) + "@zwerm.example";
        return people.welcomeHashed(
                new NewPerson("Iemand Tegelijk", address, "nl", ZoneId.of("Europe/Amsterdam"), false), "none");
    }

    private static <T> List<T> atOnce(Callable<T> deed) throws Exception {
        var turn = new CyclicBarrier(MANY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = java.util.stream.IntStream.range(0, MANY)
                    .mapToObj(_ -> threads.submit(() -> {
                        turn.await();
                        return deed.call();
                    }))
                    .toList();
            var made = new java.util.ArrayList<T>();
            for (var one : all) {
                made.add(one.get());
            }
            return made;
        }
    }
}
