package nl.zwerm.mentoring.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.mentoring.internal.Mentorship.State;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From asking somebody to parting: what the two decide, each for themselves. */
@Service
@Transactional
class Mentorships {

    static final String HELD_FOR = "mentoring";

    private static final int MONTHS = 6;
    private static final int LONGEST_GOAL = 300;
    private static final int MOST_A_DAY = 10;
    private static final int MOST_LOOKED_AT = 100;

    /** What came of asking. */
    sealed interface Outcome {
        record Sent(MentorshipId id) implements Outcome {}

        record Mend(Errors errors) implements Outcome {}
    }

    private final MentorshipStore store;
    private final OfferStore offers;
    private final MentoringTexts texts;
    private final Matching matching;
    private final Spaces spaces;
    private final Notifications notifications;
    private final Limits limits;
    private final Clock clock;

    Mentorships(
            MentorshipStore store,
            OfferStore offers,
            MentoringTexts texts,
            Matching matching,
            Spaces spaces,
            Notifications notifications,
            Limits limits,
            Clock clock) {
        this.store = store;
        this.offers = offers;
        this.texts = texts;
        this.matching = matching;
        this.spaces = spaces;
        this.notifications = notifications;
        this.limits = limits;
        this.clock = clock;
    }

    /** One of the viewer's, if their place in the space of the two does not rest. */
    @Transactional(readOnly = true)
    public Mentorship require(MentorshipId id, Viewer viewer) {
        return inside(store.find(id, viewer).orElseThrow(NotFound::new), viewer);
    }

    /** As the other, while nobody changes it. */
    Mentorship lock(MentorshipId id, Viewer viewer) {
        return inside(store.lock(id, viewer).orElseThrow(NotFound::new), viewer);
    }

    Mentorship lockRunning(MentorshipId id, Viewer viewer) {
        var mentorship = lock(id, viewer);
        if (!mentorship.running()) {
            throw new NotFound();
        }
        return mentorship;
    }

    /** Two who ask for the last room: whoever comes second is told that it is taken. */
    Outcome ask(PersonId mentor, String typed, String once, Viewer viewer) {
        var before = store.findMade(viewer.id(), once);
        if (before.isPresent()) {
            return new Outcome.Sent(before.get());
        }
        if (!offers.lock(mentor)) {
            throw new NotFound();
        }
        var reading = new Reading();
        var goal = reading.line("goal", typed, LONGEST_GOAL);
        if (matching.find(mentor, viewer, List.of()).isEmpty() || oneRests(viewer)) {
            reading.mend("goal", Said.of("mentoring.ask.not-now"));
        }
        if (!reading.fine()) {
            return new Outcome.Mend(reading.errors());
        }
        limits.take("mentoring.ask", viewer.id().value(), MOST_A_DAY, Duration.ofDays(1));
        return keep(mentor, viewer.id(), goal, once, clock.instant());
    }

    /** Whoever an administrator let in is not told that there is a mentor: the words are those of any other refusal. */
    private boolean oneRests(Viewer viewer) {
        var inside = spaces.readable(viewer);
        return store.listOf(viewer.id(), MOST_LOOKED_AT).stream()
                .anyMatch(one -> one.endedAt() == null && !one.isMentor(viewer.id()) && !inside.contains(one.space()));
    }

    Outcome keep(PersonId mentor, PersonId mentee, String goal, String once, Instant at) {
        var space = spaces.hold(HELD_FOR, SpaceKind.CONFIDENTIAL, "", List.of(mentor, mentee));
        var id = MentorshipId.next();
        var sealed = texts.seal(space, id, MentoringTexts.GOAL, goal);
        var made = new Mentorship(
                id, mentor, mentee, space, State.ASKED, 0, sealed, at, null, null, null, null, null, null, null, null);
        if (!store.insert(made, once)) {
            spaces.release(space);
            return store.findMade(mentee, once)
                    .<Outcome>map(Outcome.Sent::new)
                    .orElseGet(() -> new Outcome.Mend(Errors.of("goal", Said.of("mentoring.ask.one-at-a-time"))));
        }
        notifications.tell(mentor, Telling.ASKED, made.path());
        return new Outcome.Sent(id);
    }

    /** Refused only when there is no more room than what runs. */
    Errors accept(MentorshipId id, Viewer mentor) {
        var mentorship = lock(id, mentor);
        if (!mentorship.isMentor(mentor.id()) || mentorship.endedAt() != null) {
            throw new NotFound();
        }
        if (mentorship.running()) {
            return Errors.NONE;
        }
        offers.lock(mentor.id());
        int room = offers.find(mentor.id()).map(Offer::room).orElse(Offer.MOST_ROOM);
        if (store.countRunning(mentor.id()) >= room) {
            return Errors.of("acceptance", Said.of("mentoring.accept.no-room"));
        }
        accept(mentorship, clock.instant());
        notifications.settle(mentor.id(), Telling.ASKED, mentorship.path());
        notifications.tell(mentorship.mentee(), Telling.ACCEPTED, mentorship.path());
        return Errors.NONE;
    }

    void accept(Mentorship mentorship, Instant at) {
        var ends = at.atOffset(ZoneOffset.UTC).plusMonths(MONTHS).toInstant();
        store.accept(mentorship.id(), at, ends);
        offers.deleteSeek(mentorship.mentee());
    }

    /** Without a reason; the other reads that it does not fit now, and sees others. */
    void decline(MentorshipId id, Viewer mentor) {
        var mentorship = lock(id, mentor);
        if (!mentorship.isMentor(mentor.id()) || mentorship.state() != State.ASKED) {
            throw new NotFound();
        }
        store.end(id, State.DECLINED, clock.instant());
        notifications.forget(mentorship.path());
        notifications.tell(mentorship.mentee(), Telling.NOT_NOW, mentorship.path());
    }

    /** As if it had not been asked. */
    void withdraw(MentorshipId id, Viewer mentee) {
        var mentorship = lock(id, mentee);
        if (mentorship.isMentor(mentee.id()) || mentorship.state() != State.ASKED) {
            throw new NotFound();
        }
        purge(mentorship);
    }

    Errors aim(MentorshipId id, String typed, int version, Viewer viewer) {
        var mentorship = lockRunning(id, viewer);
        var reading = new Reading();
        var goal = reading.line("goal", typed, LONGEST_GOAL);
        if (reading.fine() && mentorship.version() != version) {
            reading.mend("goal", Said.of("threads.someone-was-faster"));
        }
        if (reading.fine()) {
            store.saveGoal(id, texts.seal(mentorship.space(), id, MentoringTexts.GOAL, goal));
            notifications.tell(mentorship.other(viewer.id()), Telling.CHANGED, mentorship.path());
        }
        return reading.errors();
    }

    /** For the viewer alone: the other is never told. */
    void check(MentorshipId id, boolean fits, Viewer viewer) {
        var mentorship = lockRunning(id, viewer);
        store.saveFits(id, mentorship.isMentor(viewer.id()), fits);
    }

    void readmit(MentorshipId id, Viewer viewer) {
        var mentorship = lock(id, viewer);
        spaces.readmit(mentorship.space(), mentorship.other(viewer.id()), viewer);
    }

    void purge(Mentorship mentorship) {
        store.delete(mentorship.id());
        notifications.forget(mentorship.path());
        spaces.release(mentorship.space());
    }

    static String token() {
        return PublicId.show(PublicId.next());
    }

    private Mentorship inside(Mentorship mentorship, Viewer viewer) {
        spaces.requireHeld(mentorship.space(), HELD_FOR, viewer);
        return mentorship;
    }
}
