package nl.zwerm.workshops.internal;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.people.People;
import nl.zwerm.people.Viewer;
import nl.zwerm.workshops.internal.DeskItem.Participant;
import nl.zwerm.workshops.internal.DeskItem.Sentence;
import nl.zwerm.workshops.internal.DeskItem.Used;
import nl.zwerm.workshops.internal.StandingStore.Somebody;
import nl.zwerm.workshops.internal.UseStore.Use;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what those who arrange a workshop see of it. */
@Component
class DeskViews {

    /** Below this no figure is shown, and figures grow by so many at once. */
    static final int TOGETHER = 5;

    private static final int MOST = 1_000;

    private final StandingStore standings;
    private final UseStore uses;
    private final People people;
    private final Clock clock;

    DeskViews(StandingStore standings, UseStore uses, People people, Clock clock) {
        this.standings = standings;
        this.uses = uses;
        this.people = people;
        this.clock = clock;
    }

    DeskItem desk(Opened opened, Viewer viewer) {
        var workshop = opened.workshop();
        var now = clock.instant();
        boolean teaches = opened.taughtBy(viewer.id());
        boolean planned = workshop.planned().isPresent();
        var answers = teaches && workshop.asksWhetherUsed(now) ? uses.list(opened.made(), MOST) : List.<Use>of();
        return new DeskItem(
                !workshop.over(now),
                teaches && workshop.coming(now),
                teaches,
                teaches && workshop.checksIn(now),
                planned ? participants(opened, teaches) : List.of(),
                planned && workshop.coming(now)
                        ? standings.listRegistered(opened.id(), true).stream()
                                .map(Somebody::card)
                                .toList()
                        : List.of(),
                used(answers),
                sentences(answers));
    }

    private List<Participant> participants(Opened opened, boolean teaches) {
        return standings.listRegistered(opened.id(), false).stream()
                .map(one -> new Participant(one.card(), teaches && one.there()))
                .toList();
    }

    static @Nullable Used used(List<Use> answers) {
        int all = answers.size() - answers.size() % TOGETHER;
        if (all == 0) {
            return null;
        }
        var counts =
                answers.stream().limit(all).collect(Collectors.groupingBy(Use::answer, Collectors.summingInt(_ -> 1)));
        return new Used(
                all,
                counts.getOrDefault("yes", 0),
                counts.getOrDefault("not-yet", 0),
                counts.getOrDefault("no-longer", 0));
    }

    private List<Sentence> sentences(List<Use> answers) {
        var said = answers.stream().filter(use -> !use.sentence().isEmpty()).toList();
        var cards = people.cardsById(said.stream().map(Use::person).toList());
        return said.stream()
                .flatMap(use ->
                        Stream.ofNullable(cards.get(use.person())).map(card -> new Sentence(card, use.sentence())))
                .toList();
    }
}
