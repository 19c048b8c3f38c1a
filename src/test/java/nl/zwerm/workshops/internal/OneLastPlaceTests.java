package nl.zwerm.workshops.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.CommittingTest;
import nl.zwerm.web.Words;
import nl.zwerm.workshops.internal.Places.Placing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A thousand at once, each in a transaction of their own, and one place. */
@CommittingTest
class OneLastPlaceTests {

    private static final int MANY = 1_000;

    @Autowired
    private People people;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Places places;

    @Autowired
    private RegistrationStore registrations;

    @Autowired
    private Organisations organisations;

    @Autowired
    private ApplicationContext context;

    @Test
    void exactlyOneOfAThousandGetsTheLastPlaceAndTheNextWhenItComesFree() throws Exception {
        var scene = new WorkshopScene(context);
        var hash = people.hash("een-lang-wachtwoord");
        var teacher = viewer(hash);
        var space = spaces.open(SpaceKind.OPEN, "Duizend tegelijk", "", teacher.id());
        var id = scene.proposed(teacher, WorkshopForm.ME, space);
        scene.plan(id, teacher, WorkshopScene.form(7, "14:00", 1, 0));
        var all = new ArrayList<Viewer>();
        for (int i = 0; i < MANY; i++) {
            all.add(viewer(hash));
        }

        var start = new CountDownLatch(1);
        var outcomes = new ArrayList<Placing>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = all.stream()
                    .map(viewer -> threads.submit((Callable<Placing>) () -> {
                        start.await();
                        return places.register(id, viewer);
                    }))
                    .toList();
            start.countDown();
            for (var one : asked) {
                outcomes.add(one.get());
            }
        }

        assertThat(outcomes).filteredOn(Placing.Placed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Placing.Waiting.class::isInstance).hasSize(MANY - 1);
        var placed = registrations.list(id, false);
        assertThat(placed).hasSize(1);
        assertThat(registrations.list(id, true)).hasSize(MANY - 1).doesNotHaveDuplicates();
        assertThat(scene.letters(placed.getFirst())).hasSize(1);

        withdrawAndRegisterAtOnce(id, all, placed);
    }

    /** Whoever withdraws while others come: the first in line moves up, nobody overtakes them. */
    private void withdrawAndRegisterAtOnce(ContributionId id, List<Viewer> all, List<PersonId> placed)
            throws Exception {
        var first = registrations.list(id, true).getFirst();
        var leaving = all.stream()
                .filter(one -> one.id().equals(placed.getFirst()))
                .findFirst()
                .orElseThrow();
        var late = viewer(people.hash("een-lang-wachtwoord"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var leaves = threads.submit(() -> places.withdraw(id, leaving));
            var comes = threads.submit(() -> places.register(id, late));
            leaves.get();
            assertThat(comes.get()).isInstanceOf(Placing.Waiting.class);
        }
        assertThat(registrations.list(id, false)).containsExactly(first);
    }

    private Viewer viewer(String hash) {
        var address = PublicId.show(PublicId.next()) + "@zwerm.example";
        var zone = organisations.zone();
        var id = people.welcomeHashed(new NewPerson("Iemand", address, "nl", zone, false), hash);
        return new Viewer(id, "Iemand", false, false, Words.DUTCH, zone, 0);
    }
}
