package nl.zwerm.steps.internal;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.steps.internal.StepPage.Course;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.SentForms;
import nl.zwerm.threads.ThreadPage;
import nl.zwerm.threads.Threads;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of steps show. */
@Service
@Transactional(readOnly = true)
class StepViews implements ThreadPage {

    private static final int OPEN = 100;
    private static final int ENDED = 30;
    private static final int TWO_WEEKS = 14;

    private final Steps steps;
    private final StepStore store;
    private final Threads threads;
    private final Posts posts;
    private final Capabilities capabilities;

    StepViews(Steps steps, StepStore store, Threads threads, Posts posts, Capabilities capabilities) {
        this.steps = steps;
        this.store = store;
        this.threads = threads;
        this.posts = posts;
        this.capabilities = capabilities;
    }

    StepsPage index(Viewer viewer) {
        return new StepsPage(store.listOpen(viewer, OPEN), store.listEnded(viewer, ENDED), steps.today(viewer));
    }

    NewStepPage begin(String title, String from, String draft, Viewer viewer) {
        var day = steps.today(viewer).plusDays(TWO_WEEKS);
        var kept = posts.findDraft(draft, Steps.STEP, viewer).map(Contribution::title);
        if (!from.isEmpty()) {
            threads.source(ContributionId.of(PublicId.require(from)), Steps.STEP, viewer);
        }
        return again(
                StepForm.begin(kept.orElse(title), day, from, kept.isPresent() ? draft : "", SentForms.token()),
                Errors.NONE,
                viewer);
    }

    /** The form with what was typed; what it comes from is shown above it. */
    NewStepPage again(StepForm form, Errors errors, Viewer viewer) {
        var source = PublicId.read(form.from())
                .map(from -> threads.source(ContributionId.of(from), Steps.STEP, viewer)
                        .title())
                .orElse("");
        return new NewStepPage(
                form, source, steps.team(viewer).orElse(""), steps.today(viewer).toString(), errors);
    }

    @Override
    public String kind() {
        return Steps.STEP;
    }

    @Override
    public Record show(ContributionId id, Viewer viewer, Retyped retyped) {
        return show(id, viewer, retyped, "", retyped.errors());
    }

    /** {@code learned} is what was typed about it and could not be taken. */
    StepPage show(ContributionId id, Viewer viewer, Retyped retyped, String learned, Errors errors) {
        var thread = threads.view(id, Steps.STEP, viewer, retyped);
        var step = thread.root();
        var details = store.find(step, viewer).orElseThrow(NotFound::new);
        var today = steps.today(viewer);
        boolean together = thread.space().team();
        return new StepPage(
                thread.head(),
                new Course(
                        details.dueOn(),
                        details.state().word(),
                        details.learned().isEmpty() ? null : thread.html(details.learned()),
                        details.state() == StepState.OPEN && !details.dueOn().isAfter(today),
                        (thread.mine(step) || together) && details.state() == StepState.OPEN,
                        thread.mine(step) && details.state() == StepState.LEARNED && capabilities.isOn("insights"),
                        together,
                        today.plusDays(TWO_WEEKS).toString(),
                        today.toString(),
                        learned),
                thread.comments(step),
                thread.lineage(),
                errors);
    }
}
