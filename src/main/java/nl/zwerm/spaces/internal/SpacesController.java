package nl.zwerm.spaces.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.Limits;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.internal.Keeping.Kept;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/spaces")
class SpacesController {

    private static final int LONGEST_SEARCH = 500;

    private final SpaceViews views;
    private final Keeping keeping;
    private final Tended tended;
    private final Limits limits;

    SpacesController(SpaceViews views, Keeping keeping, Tended tended, Limits limits) {
        this.views = views;
        this.keeping = keeping;
        this.tended = tended;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView index(@RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return view(views.index(page, viewer));
    }

    @GetMapping("/new")
    ModelAndView draft(Viewer viewer) {
        if (viewer.guest()) {
            throw new Forbidden();
        }
        return view(new NewSpacePage(SpaceForm.EMPTY, Errors.NONE));
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String kind,
            Viewer viewer) {
        var form = new SpaceForm(name, purpose, kind, 0);
        return switch (keeping.make(form, viewer)) {
            case Kept.Done(var id) -> redirect("/spaces/" + id, new Flash("spaces.made"));
            case Kept.Invalid(var errors) -> invalid(new NewSpacePage(form, errors));
            case Kept.SomeoneWasFaster _ -> throw new IllegalStateException("a new space cannot be changed yet");
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable SpaceId id, Viewer viewer) {
        return view(views.show(id, Errors.NONE, viewer));
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable SpaceId id, Viewer viewer) {
        var space = tended.requireStewarded(id, viewer);
        return view(new EditSpacePage(space, SpaceForm.of(space), Errors.NONE, false));
    }

    @PostMapping("/{id}")
    ModelAndView update(
            @PathVariable SpaceId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "-1") int version,
            Viewer viewer) {
        var space = tended.requireStewarded(id, viewer);
        var form = new SpaceForm(name, purpose, space.kind().word(), version);
        return switch (keeping.edit(id, form, viewer)) {
            case Kept.Done _ -> redirect("/spaces/" + id, new Flash("web.saved"));
            case Kept.Invalid(var errors) -> invalid(new EditSpacePage(space, form, errors, false));
            case Kept.SomeoneWasFaster(var current) -> invalid(faster(current, form));
        };
    }

    @GetMapping("/{id}/search")
    ModelAndView search(@PathVariable SpaceId id, @RequestParam(defaultValue = "") String q, Viewer viewer) {
        var space = views.requireReadable(id, viewer);
        var words = q.strip();
        words = words.substring(0, Math.min(words.length(), LONGEST_SEARCH));
        if (!space.confidential()) {
            return redirect("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&space=" + id);
        }
        limits.take("search-in-space", viewer.id().value(), 30, Duration.ofMinutes(1));
        return view(views.search(id, words, viewer));
    }

    /** Saving again replaces what stands there now, knowingly. */
    private static EditSpacePage faster(Space current, SpaceForm typed) {
        var again = new SpaceForm(typed.name(), typed.purpose(), typed.kind(), current.version());
        return new EditSpacePage(current, again, Errors.NONE, true);
    }
}
