package nl.zwerm.threads.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.contributions.Report;
import nl.zwerm.contributions.Reports;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the pages of reports, and reads what is typed in one. */
@Service
@Transactional
class ReportingThings {

    static final List<String> REASONS = List.of("unkind", "private", "unsafe", "misplaced", "other");

    private static final int LONGEST = 500;
    private static final int MOST_IN_AN_HOUR = 20;
    private static final int AT_ONCE = 50;

    /** What came of sending one. */
    sealed interface Outcome {}

    record Sent(String place, String word) implements Outcome {}

    record Mend(Errors errors) implements Outcome {}

    private final Reports reports;
    private final Contributions contributions;
    private final Kinds kinds;
    private final Spaces spaces;
    private final Limits limits;

    ReportingThings(Reports reports, Contributions contributions, Kinds kinds, Spaces spaces, Limits limits) {
        this.reports = reports;
        this.contributions = contributions;
        this.kinds = kinds;
        this.spaces = spaces;
        this.limits = limits;
    }

    @Transactional(readOnly = true)
    public ReportPage form(ContributionId id, String why, String words, Errors errors, Viewer viewer) {
        var thing = reports.requireReportable(id, viewer);
        var space = spaces.requireAround(thing.space(), viewer);
        return new ReportPage(
                id.toString(),
                CareController.quote(thing),
                thing.language(),
                space.everyone() ? "" : space.name(),
                space.confidential(),
                place(thing, viewer),
                REASONS,
                why,
                words,
                errors);
    }

    public Outcome report(ContributionId id, String why, String words, Viewer viewer) {
        var thing = reports.requireReportable(id, viewer);
        var reading = new Reading();
        var said = reading.optionalText("words", words, LONGEST);
        if (!REASONS.contains(why)) {
            reading.mend("why", Said.of("threads.report.which"));
        }
        if (!reading.fine()) {
            return new Mend(reading.errors());
        }
        var wait = limits.tryTake("report", viewer.id().value(), MOST_IN_AN_HOUR, Duration.ofHours(1));
        if (wait.isPresent()) {
            return new Mend(Errors.of(
                    "words",
                    Said.of("threads.too-many", "minutes", 1 + wait.get().toMinutes())));
        }
        return switch (reports.report(id, why, said, viewer)) {
            case REPORTED -> new Sent(place(thing, viewer), "threads.report.done");
            case KNOWN -> new Sent(place(thing, viewer), "threads.report.known");
            case NOBODY_TO_TELL -> new Mend(Errors.of("why", Said.of("threads.report.nobody")));
        };
    }

    @Transactional(readOnly = true)
    public ReportsPage list(SpaceId id, Viewer viewer) {
        var things = new LinkedHashMap<ContributionId, List<Report>>();
        reports.open(id, viewer, AT_ONCE)
                .forEach(one -> things.computeIfAbsent(one.thing().id(), _ -> new ArrayList<>())
                        .add(one));
        return new ReportsPage(
                spaces.require(id, viewer),
                things.values().stream().map(ReportingThings::reported).toList());
    }

    @Transactional(readOnly = true)
    public String listPath(ContributionId id, Viewer viewer) {
        return "/spaces/"
                + contributions.find(id, viewer).orElseThrow(NotFound::new).space() + "/reports";
    }

    private String place(Contribution thing, Viewer viewer) {
        return kinds.place(
                thing,
                thing.parent() == null
                        ? thing
                        : contributions.find(thing.root(), viewer).orElseThrow(NotFound::new));
    }

    private static ReportsPage.Reported reported(List<Report> ofOne) {
        var first = ofOne.getFirst();
        return new ReportsPage.Reported(
                first.thing().id().toString(),
                first.place(),
                CareController.quote(first.thing()),
                first.thing().language(),
                first.author(),
                ofOne.stream()
                        .map(one -> new ReportsPage.Why(one.reporter(), one.why(), one.words(), one.at()))
                        .toList());
    }
}
