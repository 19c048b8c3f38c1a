package nl.zwerm.circles.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import java.util.Map;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody's own private list; there is no way to another's. */
@Controller
@RequestMapping(ApartController.PATH)
class ApartController {

    static final String PATH = "/circles/apart";

    private final Apart apart;

    ApartController(Apart apart) {
        this.apart = apart;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return view(new ApartPage(apart.cards(colleague(viewer)), Pick.SEVERAL, Errors.NONE));
    }

    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String colleagues,
            @RequestParam(defaultValue = "") List<String> person,
            Viewer viewer) {
        return switch (apart.add(colleagues, person, colleague(viewer))) {
            case Apart.Outcome.Kept _ -> redirect(PATH, new Flash("circles.apart.added"));
            case Apart.Outcome.Mend(var errors, var pick) -> invalid(new ApartPage(apart.cards(viewer), pick, errors));
        };
    }

    @PostMapping("/{person}/removal")
    ModelAndView remove(@PathVariable PersonId person, Viewer viewer) {
        apart.remove(person, colleague(viewer));
        return redirect(PATH, new Flash("circles.apart.removed"));
    }

    /** In the open form JSON. */
    @GetMapping("/export")
    ResponseEntity<Map<String, List<String>>> export(Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"zwerm-private-list.json\"")
                .body(apart.takeAlong(colleague(viewer)));
    }

    private static Viewer colleague(Viewer viewer) {
        if (viewer.guest()) {
            throw new NotFound();
        }
        return viewer;
    }
}
