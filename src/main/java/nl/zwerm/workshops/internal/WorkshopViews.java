package nl.zwerm.workshops.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.Threads;
import nl.zwerm.workshops.internal.StandingStore.Standing;
import nl.zwerm.workshops.internal.TakeawayStore.Takeaway;
import nl.zwerm.workshops.internal.Workshop.Meeting;
import nl.zwerm.workshops.internal.WorkshopPage.Meet;
import nl.zwerm.workshops.internal.WorkshopPage.Mine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a workshop shows: a handful of statements, however many come. */
@Service
@Transactional(readOnly = true)
class WorkshopViews {

    private final Threads threads;
    private final WorkshopStore store;
    private final StandingStore standings;
    private final TakeawayViews takeaways;
    private final DeskViews desks;
    private final Organisations organisations;
    private final Clock clock;

    WorkshopViews(
            Threads threads,
            WorkshopStore store,
            StandingStore standings,
            TakeawayViews takeaways,
            DeskViews desks,
            Organisations organisations,
            Clock clock) {
        this.threads = threads;
        this.store = store;
        this.standings = standings;
        this.takeaways = takeaways;
        this.desks = desks;
        this.organisations = organisations;
        this.clock = clock;
    }

    public WorkshopPage show(ContributionId id, Viewer viewer, Retyped retyped, Unsent unsent) {
        var thread = threads.view(id, Workshops.WORKSHOP, viewer, retyped);
        var workshop = store.find(thread.root(), viewer).orElseThrow(NotFound::new);
        var teachers = standings.listTeachers(id);
        var opened = new Opened(
                thread.root(), workshop, teachers.stream().map(PersonCard::id).toList());
        var standing = standings.find(id, viewer);
        var mine = takeaways.mine(thread, standing);
        var comments = thread.comments(thread.root());
        return new WorkshopPage(
                thread.head(),
                state(workshop),
                workshop.planned()
                        .map(meeting -> meet(meeting, standing, viewer))
                        .orElse(null),
                teachers,
                workshop.reason(),
                mine(opened, standing, viewer),
                workshop.planned().isPresent()
                        ? takeaways.item(thread, opened, standing, mine, unsent.takeaway())
                        : null,
                use(opened, standing, mine, unsent),
                opened.organisedBy(viewer.id()) && thread.root().published() ? desks.desk(opened, viewer) : null,
                comments,
                thread.lineage(),
                unsent.errors().any() ? unsent.errors() : retyped.errors());
    }

    private String state(Workshop workshop) {
        return switch (workshop.state()) {
            case PROPOSED -> "proposed";
            case CALLED_OFF -> "called-off";
            case PLANNED -> workshop.over(now()) ? "past" : "planned";
        };
    }

    private Meet meet(Meeting meeting, Standing standing, Viewer viewer) {
        var place = meeting.place();
        return new Meet(
                WhenItem.of(meeting, organisations.zone(), viewer),
                place,
                place.startsWith("https://") || place.startsWith("http://") ? place : "",
                meeting.room(),
                Math.max(0, meeting.room() - standing.placed()));
    }

    private Mine mine(Opened opened, Standing standing, Viewer viewer) {
        var workshop = opened.workshop();
        boolean published = opened.made().published();
        boolean teaches = opened.taughtBy(viewer.id());
        boolean placed = standing.registered() && !standing.waiting();
        boolean nobody = opened.teachers().isEmpty();
        return new Mine(
                standing.wishes(),
                standing.wished(),
                placed,
                standing.waiting() ? standing.turn() : 0,
                standing.there(),
                published && workshop.takesPlaces(now()) && !teaches && !standing.registered(),
                published && workshop.checksIn(now()) && placed && !standing.there(),
                published && !workshop.over(now()) && nobody && !standing.registered(),
                teaches,
                opened.organisedBy(viewer.id()),
                nobody ? Objects.requireNonNullElse(standing.offers(), "") : "");
    }

    private @Nullable UseItem use(Opened opened, Standing standing, Optional<Takeaway> mine, Unsent unsent) {
        if (!standing.there() || standing.used() || !opened.workshop().asksWhetherUsed(now())) {
            return null;
        }
        return new UseItem(
                mine.map(Takeaway::planWhen).orElse(""),
                mine.map(Takeaway::planThen).orElse(""),
                unsent.answer(),
                unsent.sentence());
    }

    private Instant now() {
        return clock.instant();
    }
}
