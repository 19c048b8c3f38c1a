package nl.zwerm.questions.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Care;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.people.People;
import nl.zwerm.people.PeoplePick;
import nl.zwerm.people.PeoplePick.Picked;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Picking;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to pointing to a colleague who may know: one for each question and asker, and never beyond their room. */
@Service
@Transactional
class PointingOut {

    static final String FIELD = "colleague";

    private static final String ASKING = "point";
    private static final String REFUSED = "point-refused";
    private static final int MOST_A_DAY = 10;

    private final Contributions contributions;
    private final Care care;
    private final QuestionStore store;
    private final Expertise expertise;
    private final PeoplePick pick;
    private final People people;
    private final Limits limits;

    PointingOut(
            Contributions contributions,
            Care care,
            QuestionStore store,
            Expertise expertise,
            PeoplePick pick,
            People people,
            Limits limits) {
        this.contributions = contributions;
        this.care = care;
        this.store = store;
        this.expertise = expertise;
        this.pick = pick;
        this.people = people;
        this.limits = limits;
    }

    @Transactional(readOnly = true)
    public PointingPage form(ContributionId id, Pick again, Errors errors, Viewer viewer) {
        var asked = requireAsked(id, viewer);
        return new PointingPage(id.toString(), asked.title(), asked.language(), again, errors);
    }

    @Transactional(readOnly = true)
    public boolean locked(ContributionId id) {
        return care.locked(id);
    }

    /** The form with what must be mended; nothing when somebody is asked. */
    public Optional<PointingPage> point(ContributionId id, String typed, List<String> chosen, Viewer viewer) {
        var asked = requireAsked(id, viewer);
        return switch (pick.read(typed, chosen, Picking.one().except(viewer.id()))) {
            case Picked.Unclear unclear -> Optional.of(form(id, unclear.again(), unclear.errors(FIELD), viewer));
            case Picked.Found(var found) -> {
                var card = people.cards(found).getFirst();
                var refused = refused(asked, card, viewer);
                yield refused.map(said -> form(id, new Pick(typed, List.of(), false), Errors.of(FIELD, said), viewer));
            }
        };
    }

    private Optional<Said> refused(Contribution asked, PersonCard card, Viewer viewer) {
        if (isClosed(asked, viewer)) {
            return Optional.of(Said.of("questions.pointing.closed"));
        }
        if (locked(asked.id())) {
            return Optional.of(Said.of("questions.pointing.locked"));
        }
        if (asked.by(card.id())) {
            return Optional.of(Said.of("questions.pointing.asker", "name", card.name()));
        }
        var wait = take(ASKING, viewer).or(() -> takeRefusal(viewer));
        if (wait.isPresent()) {
            return Optional.of(
                    Said.of("threads.too-many", "minutes", 1 + wait.get().toMinutes()));
        }
        return switch (expertise.point(asked.id(), card.id(), viewer)) {
            case ASKED -> {
                giveBack(REFUSED, viewer);
                yield Optional.empty();
            }
            case NO_ROOM -> refusal("questions.pointing.no-room", card, viewer);
            case CANNOT_READ -> refusal("questions.pointing.cannot-read", card, viewer);
            case ONCE -> {
                giveBack(ASKING, viewer);
                giveBack(REFUSED, viewer);
                yield Optional.of(Said.of("questions.pointing.once"));
            }
        };
    }

    /** It counts as no question to anybody, but tells something of a colleague: of those there are so many a day too. */
    private Optional<Said> refusal(String key, PersonCard card, Viewer viewer) {
        giveBack(ASKING, viewer);
        return Optional.of(Said.of(key, "name", card.name()));
    }

    private Optional<Duration> takeRefusal(Viewer viewer) {
        var wait = take(REFUSED, viewer);
        if (wait.isPresent()) {
            giveBack(ASKING, viewer);
        }
        return wait;
    }

    private Optional<Duration> take(String what, Viewer viewer) {
        return limits.tryTake(what, viewer.id().value(), MOST_A_DAY, Duration.ofDays(1));
    }

    private void giveBack(String what, Viewer viewer) {
        limits.giveBack(what, viewer.id().value());
    }

    private Contribution requireAsked(ContributionId id, Viewer viewer) {
        var asked = contributions.require(id, Drafts.QUESTION, viewer);
        if (!asked.published()) {
            throw new NotFound();
        }
        return asked;
    }

    /** What is answered for good needs nobody any more. */
    private boolean isClosed(Contribution asked, Viewer viewer) {
        return store.find(asked, viewer).orElseThrow(NotFound::new).outcome() != null;
    }
}
