package nl.zwerm.threads.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Reports;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking stewards to look at something, and what they decide. */
@Controller
class ReportsController {

    private static final int MINE = 50;

    private final ReportingThings reporting;
    private final Reports reports;

    ReportsController(ReportingThings reporting, Reports reports) {
        this.reporting = reporting;
        this.reports = reports;
    }

    @GetMapping("/reports")
    ModelAndView index(Viewer viewer) {
        return view(new OwnReportsPage(reports.mine(viewer, MINE)));
    }

    @GetMapping("/spaces/{id}/reports")
    ModelAndView ofSpace(@PathVariable SpaceId id, Viewer viewer) {
        return view(reporting.list(id, viewer));
    }

    @GetMapping("/contributions/{id}/reports/new")
    ModelAndView draft(@PathVariable ContributionId id, Viewer viewer) {
        return view(reporting.form(id, "", "", Errors.NONE, viewer));
    }

    @PostMapping("/contributions/{id}/reports")
    ModelAndView create(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer) {
        return switch (reporting.report(id, why, words, viewer)) {
            case ReportingThings.Sent(var place, var flash) -> redirect(place, new Flash(flash));
            case ReportingThings.Mend(var errors) -> invalid(reporting.form(id, why, words, errors, viewer));
        };
    }

    @PostMapping("/contributions/{id}/reports/set-aside")
    ModelAndView setAside(@PathVariable ContributionId id, Viewer viewer) {
        boolean done = reports.setAside(id, viewer);
        return redirect(
                reporting.listPath(id, viewer), new Flash("threads.reports.set-aside." + (done ? "done" : "already")));
    }
}
