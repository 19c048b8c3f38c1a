package nl.zwerm.home.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Credit;
import nl.zwerm.contributions.Credit.Credited;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.home.internal.TodayPage.Asks;
import nl.zwerm.home.internal.TodayPage.Came;
import nl.zwerm.home.internal.TodayPage.Due;
import nl.zwerm.home.internal.TodayPage.Helped;
import nl.zwerm.home.internal.TodayPage.Line;
import nl.zwerm.home.internal.TodayPage.News;
import nl.zwerm.home.internal.TodayPage.Outcome;
import nl.zwerm.home.internal.TodayPage.Waits;
import nl.zwerm.notifications.Notice;
import nl.zwerm.people.Helpers;
import nl.zwerm.people.People;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Capabilities;
import nl.zwerm.welcome.FirstSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers the page of today, and chooses its seven things. All that it asks of a dozen modules it asks in one transaction: a
 * transaction for each would cost more than most of the answers.
 */
@Component
@Transactional(readOnly = true)
class Today {

    private static final String TODAY = "today";

    /** News that asks something of who gets it. */
    private static final Set<String> ASKING =
            Set.of("mentioned", "perspective-asked", "workshop-named", "workshop-prepare", "need-yours", "task-yours");

    private final Gathering gathering;
    private final Neighbours neighbours;
    private final Credit credit;
    private final Helpers helpers;
    private final People people;
    private final Spaces spaces;
    private final Kinds kinds;
    private final Capabilities capabilities;
    private final FirstSteps firstSteps;
    private final Clock clock;

    Today(
            Gathering gathering,
            Neighbours neighbours,
            Credit credit,
            Helpers helpers,
            People people,
            Spaces spaces,
            Kinds kinds,
            Capabilities capabilities,
            FirstSteps firstSteps,
            Clock clock) {
        this.gathering = gathering;
        this.neighbours = neighbours;
        this.credit = credit;
        this.helpers = helpers;
        this.people = people;
        this.spaces = spaces;
        this.kinds = kinds;
        this.capabilities = capabilities;
        this.firstSteps = firstSteps;
        this.clock = clock;
    }

    TodayPage show(Viewer viewer) {
        var topics = helpers.concerns(viewer.id());
        var begun = neighbours.begun(viewer, topics);
        var credited = credit.lately(viewer, SevenThings.IN_ALL);
        var gathered = gathering.of(viewer, topics, ids(credited));
        var waits = waits(gathered);
        var helpable = new ArrayList<>(gathered.helpable());
        var came = came(gathered, credited);
        var lot = new SplittableRandom(viewer.id().value() ^ today(viewer).toEpochDay());
        var alone = spaces.findAlone(viewer, lot.nextLong() >>> 4);
        var lonely = lonely(helpable, lot, alone.isPresent());
        lonely.ifPresent(helpable::remove);
        boolean anybody = lonely.isPresent() || alone.isPresent();
        var seven = SevenThings.of(waits.size(), helpable.size(), came.size(), anybody ? 1 : 0);
        var helped = List.copyOf(helpable.subList(0, seven.help()));
        return new TodayPage(
                viewer.id().toString(),
                viewer.name().strip().split("\\s+", -1)[0],
                partOfDay(viewer),
                List.copyOf(waits.subList(0, seven.waiting())),
                waits.size() - seven.waiting(),
                helped,
                List.copyOf(came.subList(0, seven.came())),
                lonely.orElse(null),
                lonely.isPresent() ? null : alone.flatMap(people::findCard).orElse(null),
                neighbours.show(begun, shown(waits, helped, lonely.orElse(null)), viewer),
                firstSteps.lieAhead(viewer.id()));
    }

    WaitingPage waiting(Viewer viewer) {
        var gathered = gathering.of(viewer, helpers.concerns(viewer.id()), List.of());
        return new WaitingPage(
                viewer.id().toString(),
                gathered.invitations(),
                gathered.toDos(),
                gathered.notices(),
                gathered.outcomes(),
                gathered.waiting(),
                gathered.helpable());
    }

    private static List<ContributionId> ids(List<Credited> credited) {
        return credited.stream()
                .flatMap(one -> Stream.of(one.made(), one.root()))
                .toList();
    }

    /** What is needed today, then what has a day, then what others ask, then a word on what helped. */
    private static List<Waits> waits(Gathered gathered) {
        var invitations = gathered.invitations();
        var waits = new ArrayList<Waits>();
        invitations.stream().filter(one -> one.urgency().equals(TODAY)).forEach(waits::add);
        gathered.toDos().forEach(toDo -> waits.add(new Due(toDo)));
        invitations.stream().filter(one -> !one.urgency().equals(TODAY)).forEach(waits::add);
        gathered.notices().stream()
                .filter(notice -> asks(notice, gathered))
                .forEach(notice -> waits.add(new Asks(notice)));
        gathered.outcomes().stream()
                .filter(line -> gathered.notices().stream().noneMatch(notice -> isAbout(notice, line)))
                .forEach(line -> waits.add(new Outcome(line)));
        return waits;
    }

    private List<Came> came(Gathered gathered, List<Credited> credited) {
        var came = new ArrayList<Came>();
        credited.forEach(one -> helped(one, gathered.items()).ifPresent(came::add));
        gathered.notices().stream()
                .filter(notice -> !asks(notice, gathered))
                .forEach(notice -> came.add(new News(notice)));
        return came;
    }

    /** News of an answer asks whether it helped. */
    private static boolean asks(Notice notice, Gathered gathered) {
        return ASKING.contains(notice.kind()) || gathered.outcomes().stream().anyMatch(line -> isAbout(notice, line));
    }

    private static boolean isAbout(Notice notice, Line line) {
        return notice.path().startsWith("/questions/" + line.id());
    }

    private Optional<Helped> helped(Credited credited, Map<ContributionId, ThreadItem> items) {
        var made = items.get(credited.made());
        var root = items.get(credited.root());
        if (made == null || root == null) {
            return Optional.empty();
        }
        var path = path(made.contribution(), root.contribution());
        return path == null
                ? Optional.empty()
                : Optional.of(new Helped(
                        credited.made().toString(),
                        new Said(
                                credited.onward() ? "home.helped.onward" : "home.helped",
                                Map.of("people", credited.people(), "teams", credited.teams())),
                        root.contribution().title(),
                        root.contribution().language(),
                        path));
    }

    private @Nullable String path(Contribution made, Contribution root) {
        if (kinds.find(root.kind()).isEmpty()) {
            return null;
        }
        var path = kinds.place(made, root);
        return capabilities.reaches(path) ? path : null;
    }

    /** Questions and colleagues take turns, as far as there are any of both. */
    private static Optional<Line> lonely(List<Line> helpable, SplittableRandom lot, boolean orColleague) {
        var unanswered = helpable.stream()
                .filter(line -> line.answers() == 0 && !line.near())
                .toList();
        return unanswered.isEmpty() || orColleague && lot.nextBoolean()
                ? Optional.empty()
                : Optional.of(unanswered.get(lot.nextInt(unanswered.size())));
    }

    private static Set<String> shown(List<Waits> waits, List<Line> helpable, @Nullable Line lonely) {
        var shown = new HashSet<String>();
        for (var one : waits) {
            switch (one) {
                case TodayPage.Invited invited -> shown.add(invited.id());
                case Outcome outcome -> shown.add(outcome.line().id());
                default -> {}
            }
        }
        helpable.forEach(line -> shown.add(line.id()));
        if (lonely != null) {
            shown.add(lonely.id());
        }
        return shown;
    }

    private LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private String partOfDay(Viewer viewer) {
        var time = LocalTime.ofInstant(clock.instant(), viewer.zone());
        if (time.getHour() < 6) {
            return "night";
        }
        if (time.getHour() < 12) {
            return "morning";
        }
        return time.getHour() < 18 ? "afternoon" : "evening";
    }
}
