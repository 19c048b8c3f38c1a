package nl.zwerm.discussions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.People;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.CommittingTest;
import nl.zwerm.threads.TextForm;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several do the same in the same moment. */
@CommittingTest
class TogetherTests {

    private static final int MANY = 8;
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Autowired
    private Discussions discussions;

    @Autowired
    private Messages messages;

    @Autowired
    private Resolutions resolutions;

    @Autowired
    private Reactions reactions;

    @Autowired
    private DiscussionViews views;

    @Autowired
    private Spaces spaces;

    @Autowired
    private People people;

    private Viewer steward;
    private Contribution talk;

    @BeforeEach
    void begin() {
        var address = PublicId.show(PublicId.next()) + "@zwerm.example";
        var person = people.welcomeHashed(new NewPerson("Iemand Samen", address, "nl", AMSTERDAM, false), "none");
        steward = new Viewer(person, "Iemand Samen", false, false, Words.DUTCH, AMSTERDAM, 0);
        var space = spaces.open(SpaceKind.CLOSED, "Samen " + address, "", person);
        var form = new ThreadForm("Samen", "", space.toString(), "", "", "", "", "");
        var made = (Written.Done) discussions.begin(form, steward);
        talk = discussions.find(made.id(), steward).orElseThrow();
    }

    @Test
    void oneOfManySaysHowItEnded() throws Exception {
        var outcomes = atOnce(i -> resolutions.resolve(talk, "Zin " + i, 0, steward));
        assertThat(outcomes.stream().filter(Written.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Written.Mend.class::isInstance)).hasSize(MANY - 1);
    }

    @Test
    void aReactionThatComesManyTimesIsThereOnce() throws Exception {
        atOnce(_ -> {
            reactions.give(talk, talk.id(), Reaction.AGREE, steward);
            return 0;
        });
        var item = reactions.show(talk.id(), "", steward);
        assertThat(item.given())
                .singleElement()
                .satisfies(chip -> assertThat(chip.count()).isEqualTo(1));
        atOnce(_ -> {
            reactions.takeBack(talk, talk.id(), Reaction.AGREE, steward);
            return 0;
        });
        assertThat(reactions.show(talk.id(), "", steward).given()).isEmpty();
    }

    @Test
    void aMessageThatComesManyTimesStandsThereOnce() throws Exception {
        atOnce(_ -> messages.send(talk, new TextForm("Tegelijk", "", 0, "0123456789ab"), steward));
        var page = views.show(talk.space(), talk.id(), Reach.NEWEST, steward);
        assertThat(page.messages()).hasSize(1);
        assertThat(page.count()).isEqualTo(1);
    }

    private interface Turn<T> {
        T take(int number) throws Exception;
    }

    private static <T> List<T> atOnce(Turn<T> turn) throws Exception {
        var start = new CyclicBarrier(MANY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<T>>();
            for (int i = 0; i < MANY; i++) {
                int number = i;
                Callable<T> call = () -> {
                    start.await();
                    return turn.take(number);
                };
                all.add(threads.submit(call));
            }
            var results = new ArrayList<T>();
            for (var one : all) {
                results.add(one.get());
            }
            return results;
        }
    }
}
