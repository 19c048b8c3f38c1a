package nl.zwerm.pilots.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Viewer;
import nl.zwerm.pilots.internal.PilotPage.Amended;
import nl.zwerm.pilots.internal.PilotPage.Note;
import nl.zwerm.pilots.internal.PilotPage.Outcome;
import nl.zwerm.pilots.internal.PilotPage.Plan;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadView;
import nl.zwerm.threads.Threads;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a pilot shows, in five statements: thread, space, pilot, changes, who tries it. */
@Service
@Transactional(readOnly = true)
class PilotViews {

    private final Pilots pilots;
    private final Threads threads;
    private final PilotStore store;
    private final AmendmentStore amendments;
    private final MakerStore makers;

    PilotViews(Pilots pilots, Threads threads, PilotStore store, AmendmentStore amendments, MakerStore makers) {
        this.pilots = pilots;
        this.threads = threads;
        this.store = store;
        this.amendments = amendments;
        this.makers = makers;
    }

    public PilotPage show(ContributionId id, Viewer viewer, Retyped retyped) {
        return page(id, viewer, retyped, Pick.SEVERAL, retyped.errors());
    }

    /** With names that could not be taken. */
    public PilotPage again(ContributionId id, Pick pick, Errors errors, Viewer viewer) {
        return page(id, viewer, Retyped.NOTHING, pick, errors);
    }

    /** Where its makers look back, with what they typed. */
    public OutcomePage outcome(ContributionId id, LookingBack.Form form, Errors errors, Viewer viewer) {
        var pilot = pilots.requireTried(id, viewer);
        var thread = threads.view(id, Pilots.PILOT, viewer, Retyped.NOTHING);
        var details = store.find(id, viewer).orElse(PilotDetails.NONE);
        return new OutcomePage(
                id.toString(),
                pilot.title(),
                pilot.language(),
                plan(thread, details, viewer),
                details.decided(),
                form.came(),
                form.decision(),
                errors);
    }

    /** Where its makers change what was written, in the open. */
    public AmendPage amend(ContributionId id, Amending.@Nullable Form form, Errors errors, Viewer viewer) {
        var pilot = pilots.requireTried(id, viewer);
        var details = store.find(id, viewer).orElse(PilotDetails.NONE);
        return new AmendPage(
                id.toString(), pilot.title(), details.decided(), form == null ? asItStands(id, details) : form, errors);
    }

    private Amending.Form asItStands(ContributionId id, PilotDetails details) {
        return new Amending.Form(
                details.expectedNow(),
                details.seenNow(),
                details.lookOn() == null ? "" : details.lookOn().toString(),
                details.came(),
                details.decision() == null ? "" : details.decision().word(),
                "",
                Integer.toString(amendments.count(id)));
    }

    private PilotPage page(ContributionId id, Viewer viewer, Retyped retyped, Pick pick, Errors errors) {
        var thread = threads.view(id, Pilots.PILOT, viewer, retyped);
        var details = store.find(id, viewer).orElse(PilotDetails.NONE);
        var trying = makers.list(id, viewer);
        return new PilotPage(
                thread.head(),
                details.state(pilots.today(viewer)),
                trying.stream().anyMatch(maker -> maker.id().equals(viewer.id().toString())),
                plan(thread, details, viewer),
                details.decision() == null
                        ? null
                        : new Outcome(thread.html(details.came()), details.decision(), details.decidedAt()),
                thread.beneath(id, Notes.NOTE).stream()
                        .map(item -> note(thread, item))
                        .toList(),
                thread.comments(thread.root()),
                trying,
                pick,
                thread.lineage(),
                thread.writing(id, Notes.NOTE, Notes.FIELD),
                errors);
    }

    private Plan plan(ThreadView thread, PilotDetails details, Viewer viewer) {
        return new Plan(
                thread.html(details.expected()),
                thread.html(details.seen()),
                details.firstLookOn(),
                details.lookOn(),
                amendments.list(thread.root().id(), viewer).stream()
                        .map(PilotViews::amended)
                        .toList(),
                details.written(),
                details.fingerprint(),
                details.startedAt());
    }

    private static Amended amended(AmendmentStore.Made made) {
        var change = made.amendment();
        return new Amended(change.field(), change.before(), change.after(), change.why(), made.by(), made.at());
    }

    private static Note note(ThreadView thread, ThreadItem item) {
        var made = item.contribution();
        return new Note(
                made.id().toString(),
                made.language(),
                thread.byline(item),
                thread.html(made.body()),
                thread.mine(made),
                thread.more(made));
    }
}
