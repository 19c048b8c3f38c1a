package nl.zwerm.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.NewContribution;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.People;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.internal.CurrentIndex;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;

/** Texts of one's own that are really committed, and patience until the index has them. */
public class SearchScenes {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final People people;
    private final Spaces spaces;
    private final Contributions contributions;
    private final CurrentIndex index;

    SearchScenes(People people, Spaces spaces, Contributions contributions, CurrentIndex index) {
        this.people = people;
        this.spaces = spaces;
        this.contributions = contributions;
        this.index = index;
    }

    public Viewer somebody(String name, boolean administrator) {
        var address = PublicId.show(PublicId.next()) + "@zwerm.example";
        var id = people.welcomeHashed(new NewPerson(name, address, "nl", AMSTERDAM, administrator), "none");
        return new Viewer(id, name, administrator, false, Words.DUTCH, AMSTERDAM, 0);
    }

    public Contribution question(Viewer asker, SpaceId space, String title, String body, String language) {
        return publish("question", null, asker, space, title, body, language);
    }

    public Contribution answer(Contribution question, Viewer by, String body) {
        return publish("answer", question, by, question.space(), "", body, question.language());
    }

    private Contribution publish(
            String kind,
            @Nullable Contribution parent,
            Viewer by,
            SpaceId space,
            String title,
            String body,
            String language) {
        spaces.requireWritable(space, by);
        var where = spaces.require(space, by);
        var draft = contributions.begin(new NewContribution(kind, where, parent, by.id(), title, body, language));
        return contributions.publish(draft.id(), by);
    }

    /** Waits until the index has caught up with what was just committed. */
    public void untilIndexed(Contribution contribution) {
        until(() -> indexed(contribution.id().value()), "the index to know " + contribution.id());
    }

    boolean indexed(long id) {
        return index.ask(
                found -> found.search(
                                SearchRequest.of("", SearchFilter.everywhere()).page(0, 1_000))
                        .ids()
                        .contains(id),
                false);
    }

    List<Long> find(String words) {
        return index.ask(
                found -> found.search(SearchRequest.of(words, SearchFilter.everywhere()))
                        .ids(),
                List.of());
    }

    public static void until(BooleanSupplier condition, String what) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(condition.getAsBoolean()).as("waiting for " + what).isTrue();
    }
}
