package nl.zwerm.workshops.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Kind;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.Search;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.workshops.internal.PreparationPage.Note;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who teaches is told days ahead and prepares: that is what teaches the teacher. */
@Service
@Transactional
class Preparing {

    static final String PREPARE = "workshop-prepare";

    private static final Duration AHEAD = Duration.ofDays(5);
    private static final int LONGEST = 5_000;
    private static final int MOST_NOTES = 5;

    private final Workshops workshops;
    private final PreparationStore store;
    private final TeacherStore teachers;
    private final Search search;
    private final Kinds kinds;
    private final Notifications notifications;
    private final Organisations organisations;
    private final Clock clock;

    Preparing(
            Workshops workshops,
            PreparationStore store,
            TeacherStore teachers,
            Search search,
            Kinds kinds,
            Notifications notifications,
            Organisations organisations,
            Clock clock) {
        this.workshops = workshops;
        this.store = store;
        this.teachers = teachers;
        this.search = search;
        this.kinds = kinds;
        this.notifications = notifications;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PreparationPage show(ContributionId id, Viewer viewer) {
        var opened = workshops.openTaught(id, viewer);
        return page(opened, store.find(opened.made(), viewer.id()), Errors.NONE, viewer);
    }

    @Transactional(readOnly = true)
    public PreparationPage again(ContributionId id, PreparationForm form, Errors errors, Viewer viewer) {
        return page(workshops.openTaught(id, viewer), form, errors, viewer);
    }

    /** What is to be mended, if anything. */
    public Errors save(ContributionId id, PreparationForm form, Viewer viewer) {
        var opened = workshops.lockTaught(id, viewer);
        var reading = new Reading();
        var clean = new PreparationForm(
                reading.optionalText("differently", form.differently(), LONGEST),
                reading.optionalText("reading", form.reading(), LONGEST),
                reading.optionalText("onward", form.onward(), LONGEST));
        if (reading.fine()) {
            store.save(opened.made(), viewer.id(), clean, clock.instant());
        }
        return reading.errors();
    }

    /** Tells those who teach within five days, each once for a date. */
    public void tellWhoTeachesSoon() {
        var now = clock.instant();
        teachers.markTold(now, now.plus(AHEAD))
                .forEach(teacher -> notifications.tell(
                        teacher.person(), PREPARE, "/workshops/" + teacher.workshop() + "/preparation"));
    }

    private PreparationPage page(Opened opened, PreparationForm form, Errors errors, Viewer viewer) {
        var made = opened.made();
        return new PreparationPage(
                made.id().toString(),
                made.title(),
                made.language(),
                opened.workshop()
                        .planned()
                        .map(meeting -> WhenItem.of(meeting, organisations.zone(), viewer))
                        .orElse(null),
                form,
                notes(made, viewer),
                errors);
    }

    private List<Note> notes(Contribution made, Viewer viewer) {
        return search
                .alike(made.title() + "\n" + made.body(), Set.of("insight", "question"), viewer, MOST_NOTES)
                .stream()
                .filter(found -> !found.id().equals(made.id()))
                .map(found -> new Note(
                        kinds.find(found.kind()).map(Kind::word).orElse("workshops.kind.workshop"),
                        found.title(),
                        found.language(),
                        kinds.thread(found.kind(), found.space(), found.id())))
                .toList();
    }
}
