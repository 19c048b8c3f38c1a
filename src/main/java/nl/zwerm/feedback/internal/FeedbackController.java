package nl.zwerm.feedback.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.Map;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For whoever asks for advice. Guests of a space ask nobody here, and nobody asks them. */
@Controller
@RequestMapping("/feedback")
class FeedbackController {

    private final Asking asking;
    private final Receiving receiving;
    private final FeedbackViews views;
    private final TakingAlong takingAlong;

    FeedbackController(Asking asking, Receiving receiving, FeedbackViews views, TakingAlong takingAlong) {
        this.asking = asking;
        this.receiving = receiving;
        this.views = views;
        this.takingAlong = takingAlong;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        return view(views.index(colleague(viewer)));
    }

    @GetMapping("/new")
    ModelAndView draft(@RequestParam(defaultValue = "") String question, Viewer viewer) {
        return view(views.draft(question, colleague(viewer)));
    }

    @PostMapping
    ModelAndView create(@ModelAttribute AskForm.Typed typed, Viewer viewer) {
        var form = AskForm.of(typed);
        return switch (asking.ask(form, colleague(viewer))) {
            case Asking.Outcome.Sent(var id) -> redirect("/feedback/" + id, new Flash("feedback.asked"));
            case Asking.Outcome.Mend mend -> invalid(views.again(form, mend.pick(), mend.errors(), viewer));
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable RequestId id, Viewer viewer) {
        return view(views.show(id, null, Errors.NONE, viewer));
    }

    /** All that came, in the open form JSON, to keep oneself before it is purged. */
    @GetMapping("/{id}/export")
    ResponseEntity<Map<String, Object>> export(@PathVariable RequestId id, Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"zwerm-feedback.json\"")
                .body(takingAlong.of(id, viewer));
    }

    @PostMapping("/{id}/thanks")
    ModelAndView thank(@PathVariable RequestId id, @RequestParam AskedId asked, Viewer viewer) {
        receiving.thank(id, asked, viewer);
        return redirect("/feedback/" + id + "#answer-" + asked);
    }

    @PostMapping("/{id}/intention")
    ModelAndView intend(@PathVariable RequestId id, @RequestParam(defaultValue = "") String intention, Viewer viewer) {
        var errors = receiving.intend(id, intention, viewer);
        return errors.any()
                ? invalid(views.show(id, intention, errors, viewer))
                : redirect("/feedback/" + id, new Flash("web.saved"));
    }

    @PostMapping("/{id}/not-useful")
    ModelAndView putAway(@PathVariable RequestId id, Viewer viewer) {
        receiving.putAway(id, viewer);
        return redirect("/feedback", new Flash("feedback.put-away"));
    }

    @PostMapping("/{id}/purge")
    ModelAndView purge(@PathVariable RequestId id, Viewer viewer) {
        receiving.purge(id, viewer);
        return redirect("/feedback", new Flash("feedback.purged"));
    }

    @PostMapping("/{id}/readmission")
    ModelAndView readmit(@PathVariable RequestId id, @RequestParam PersonId person, Viewer viewer) {
        receiving.readmit(id, person, viewer);
        return redirect("/feedback/" + id, new Flash("feedback.readmitted"));
    }

    private static Viewer colleague(Viewer viewer) {
        if (viewer.guest()) {
            throw new NotFound();
        }
        return viewer;
    }
}
