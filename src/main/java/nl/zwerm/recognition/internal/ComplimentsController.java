package nl.zwerm.recognition.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import java.util.Map;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.threads.Cursor;
import nl.zwerm.web.Flash;
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

/** Compliments as they stand between two. Guests of a space give none here, and get none. */
@Controller
@RequestMapping("/recognition")
class ComplimentsController {

    private final Giving giving;
    private final Receiving receiving;
    private final ComplimentViews views;
    private final TakingAlong takingAlong;

    ComplimentsController(Giving giving, Receiving receiving, ComplimentViews views, TakingAlong takingAlong) {
        this.giving = giving;
        this.receiving = receiving;
        this.views = views;
        this.takingAlong = takingAlong;
    }

    @GetMapping
    ModelAndView index(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String before,
            Viewer viewer) {
        var from = Cursor.parse(before);
        return view(
                "given".equals(list) ? views.given(from, colleague(viewer)) : views.received(from, colleague(viewer)));
    }

    @GetMapping("/new")
    ModelAndView draft(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer) {
        return view(views.begin(to, team, on, text, colleague(viewer)));
    }

    @PostMapping
    ModelAndView create(@ModelAttribute ComplimentForm.Typed typed, Viewer viewer) {
        var form = ComplimentForm.of(typed);
        return switch (giving.give(form, colleague(viewer))) {
            case Giving.Outcome.Given _ -> redirect("/recognition?list=given", new Flash("recognition.was-given"));
            case Giving.Outcome.Mend mend -> invalid(views.again(form, mend.pick(), mend.errors(), viewer));
        };
    }

    /** All that the viewer received and gave, in the open form JSON. */
    @GetMapping("/export")
    ResponseEntity<Map<String, List<Map<String, Object>>>> export(Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"zwerm-compliments.json\"")
                .body(takingAlong.of(colleague(viewer)));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable ComplimentId id, Viewer viewer) {
        return view(views.show(id, viewer));
    }

    @PostMapping("/{id}/kept")
    ModelAndView keep(@PathVariable ComplimentId id, Viewer viewer) {
        receiving.keep(id, viewer);
        return redirect(Compliment.path(id), new Flash("recognition.was-kept"));
    }

    @PostMapping("/{id}/shared")
    ModelAndView share(@PathVariable ComplimentId id, Viewer viewer) {
        boolean shared = receiving.share(id, viewer);
        return redirect(
                Compliment.path(id),
                shared
                        ? new Flash("recognition.was-shared", Compliment.path(id) + "/kept")
                        : new Flash("recognition.no-team"));
    }

    @PostMapping("/{id}/thanks")
    ModelAndView thank(@PathVariable ComplimentId id, Viewer viewer) {
        receiving.thank(id, viewer);
        return redirect(Compliment.path(id));
    }

    @PostMapping("/{id}/erased")
    ModelAndView erase(@PathVariable ComplimentId id, Viewer viewer) {
        receiving.erase(id, viewer);
        return redirect("/recognition", new Flash("recognition.was-erased"));
    }

    @PostMapping("/{id}/readmission")
    ModelAndView readmit(@PathVariable ComplimentId id, Viewer viewer) {
        receiving.readmit(id, viewer);
        return redirect(Compliment.path(id), new Flash("recognition.readmitted"));
    }

    @GetMapping("/team/{id}")
    ModelAndView showOfTeam(@PathVariable ComplimentId id, Viewer viewer) {
        return view(views.showOfTeam(id, viewer));
    }

    @PostMapping("/team/{id}/removed")
    ModelAndView takeBack(@PathVariable ComplimentId id, Viewer viewer) {
        receiving.takeBack(id, viewer);
        return redirect("/recognition", new Flash("recognition.was-taken-back"));
    }

    private static Viewer colleague(Viewer viewer) {
        if (viewer.guest()) {
            throw new NotFound();
        }
        return viewer;
    }
}
