package nl.zwerm.feedback.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.Map;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For whoever is asked for advice. */
@Controller
@RequestMapping("/feedback/asked/{id}")
class AskedController {

    private final Giving giving;
    private final FeedbackViews views;
    private final Words words;

    AskedController(Giving giving, FeedbackViews views, Words words) {
        this.giving = giving;
        this.views = views;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable AskedId id, Viewer viewer) {
        return view(views.showAsked(id, null, Errors.NONE, viewer));
    }

    @PostMapping("/answer")
    ModelAndView answer(@PathVariable AskedId id, @RequestParam(defaultValue = "") String text, Viewer viewer) {
        var errors = giving.answer(id, text, viewer);
        return errors.any()
                ? invalid(views.showAsked(id, text, errors, viewer))
                : redirect(Asked.path(id), new Flash("feedback.given"));
    }

    /** As the person types. */
    @PostMapping("/draft")
    ResponseEntity<Map<String, String>> keep(
            @PathVariable AskedId id, @RequestParam(defaultValue = "") String text, Viewer viewer) {
        var errors = giving.keep(id, text, viewer);
        if (errors.any()) {
            var said = errors.list().getFirst().said();
            return ResponseEntity.unprocessableContent()
                    .body(Map.of("error", words.say(viewer.locale(), said.key(), said.with())));
        }
        return ResponseEntity.ok(Map.of("draft", id.toString()));
    }

    @PostMapping("/declined")
    ModelAndView decline(@PathVariable AskedId id, Viewer viewer) {
        giving.decline(id, viewer);
        return redirect("/feedback", new Flash("feedback.declined"));
    }

    @PostMapping("/readmission")
    ModelAndView readmit(@PathVariable AskedId id, Viewer viewer) {
        giving.readmit(id, viewer);
        return redirect(Asked.path(id), new Flash("feedback.readmitted"));
    }
}
