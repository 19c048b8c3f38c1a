package nl.zwerm.workshops.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.LanguageGuess;
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posted;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.TextForm;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.workshops.internal.TakeawayStore.Takeaway;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people take along: each writes first, without the others' words before them, then all stand together. Until then
 * a takeaway is no contribution, so that nothing can find it.
 */
@Service
@Transactional
class Takeaways {

    static final String FIELD = "takeaway";

    private static final int LONGEST = 1_000;
    private static final int LONGEST_PLAN = 300;

    /** What came of writing one. */
    sealed interface Outcome {
        record Written() implements Outcome {}

        record Mend(Errors errors) implements Outcome {}
    }

    private record Checked(String body, String when, String then) {}

    private final Workshops workshops;
    private final WorkshopStore store;
    private final TakeawayStore takeaways;
    private final RegistrationStore registrations;
    private final Contributions contributions;
    private final Arrivals arrivals;
    private final Posts posts;
    private final Spaces spaces;
    private final Clock clock;

    Takeaways(
            Workshops workshops,
            WorkshopStore store,
            TakeawayStore takeaways,
            RegistrationStore registrations,
            Contributions contributions,
            Arrivals arrivals,
            Posts posts,
            Spaces spaces,
            Clock clock) {
        this.workshops = workshops;
        this.store = store;
        this.takeaways = takeaways;
        this.registrations = registrations;
        this.contributions = contributions;
        this.arrivals = arrivals;
        this.posts = posts;
        this.spaces = spaces;
        this.clock = clock;
    }

    public Outcome write(ContributionId id, TakeawayForm form, Viewer viewer) {
        var opened = workshops.lock(id, viewer);
        if (registrations
                .find(id, viewer.id())
                .filter(one -> one.thereAt() != null)
                .isEmpty()) {
            return mend(Said.of("workshops.takeaway.not-there"));
        }
        var earlier = takeaways.find(opened.made(), viewer.id());
        boolean stands = earlier.filter(one -> stands(one, viewer)).isPresent();
        var reading = new Reading();
        var checked = check(form, stands, reading);
        if (!reading.fine()) {
            return new Outcome.Mend(reading.errors());
        }
        boolean hides = !opened.workshop().revealed();
        takeaways.save(opened.made(), viewer.id(), hides ? checked.body() : "", checked.when(), checked.then(), now());
        if (hides || stands) {
            workshops.changed(opened);
            return new Outcome.Written();
        }
        return show(opened.made(), checked.body(), form, viewer);
    }

    /** As long as it is hidden it can be taken back; then those of the others are hidden again too. */
    public void takeBack(ContributionId id, Viewer viewer) {
        var opened = workshops.lock(id, viewer);
        if (!opened.workshop().revealed()) {
            takeaways.markTakenBack(opened.made(), viewer.id());
            workshops.changed(opened);
        }
    }

    /** Shows all that was written, by a teacher; says why not where there is nothing yet. */
    public Optional<Said> reveal(ContributionId id, Viewer viewer) {
        var opened = workshops.lockTaught(id, viewer);
        if (opened.workshop().revealed()) {
            return Optional.empty();
        }
        var hidden = takeaways.listHidden(opened.made());
        if (hidden.isEmpty()) {
            return Optional.of(Said.of("workshops.takeaway.none-yet"));
        }
        reveal(opened, hidden);
        return Optional.empty();
    }

    /** What is due to be shown by itself. */
    @Transactional(readOnly = true)
    public List<ContributionId> due(int limit) {
        return store.listToReveal(now().minus(Workshop.UNTIL_SHOWN), limit);
    }

    public void revealDue(ContributionId id) {
        workshops
                .lockUnseen(id)
                .filter(opened -> !opened.workshop().revealed())
                .ifPresent(opened -> reveal(opened, takeaways.listHidden(opened.made())));
    }

    private void reveal(Opened opened, List<Takeaway> hidden) {
        var made = opened.made();
        for (var one : hidden) {
            var shown = arriving(made, one, now());
            arrivals.take(List.of(shown));
            takeaways.markShown(made, one.person(), shown.id());
        }
        store.markRevealed(made.id(), now());
        workshops.changed(opened);
    }

    /** What is written after the others are shown is shown at once. */
    private Outcome show(Contribution workshop, String body, TakeawayForm form, Viewer viewer) {
        var post = NewPost.beneath(
                workshop,
                Workshops.TAKEAWAY,
                spaces.require(workshop.space(), viewer),
                body,
                new TextForm(body, "", 0, form.once()));
        return switch (posts.post(post, viewer)) {
            case Posted.New(var made) -> {
                takeaways.markShown(workshop, viewer.id(), made.id());
                yield new Outcome.Written();
            }
            case Posted.Known _ -> new Outcome.Written();
            case Posted.Refused refused -> mend(refused.reason());
        };
    }

    private boolean stands(Takeaway takeaway, Viewer viewer) {
        return Optional.ofNullable(takeaway.shown())
                .flatMap(shown -> contributions.find(shown, viewer))
                .filter(Contribution::published)
                .isPresent();
    }

    private static Checked check(TakeawayForm form, boolean stands, Reading reading) {
        var body = stands ? "" : reading.text(FIELD, form.body(), LONGEST);
        var when = reading.optionalLine("when", form.when(), LONGEST_PLAN);
        var then = reading.optionalLine("then", form.then(), LONGEST_PLAN);
        if (reading.fine() && when.isEmpty() != then.isEmpty()) {
            reading.mend(when.isEmpty() ? "when" : "then", Said.of("workshops.takeaway.plan.half"));
        }
        return new Checked(body, when, then);
    }

    private static Arriving arriving(Contribution workshop, Takeaway takeaway, Instant now) {
        return new Arriving(
                ContributionId.next(),
                Workshops.TAKEAWAY,
                workshop.space(),
                workshop.sealed(),
                workshop.id(),
                workshop.id(),
                takeaway.person(),
                "",
                takeaway.body(),
                LanguageGuess.of(takeaway.body(), workshop.language()),
                now,
                null,
                0,
                null,
                List.of());
    }

    private static Outcome mend(Said said) {
        return new Outcome.Mend(Errors.of(FIELD, said));
    }

    private Instant now() {
        return clock.instant();
    }
}
