package nl.zwerm.threads.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.Care;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Deed;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.contributions.PseudonymousPosts;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.text.PlainText;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What stewards do in care of something, with a reason; and that they take it back. */
@Controller
@RequestMapping("/contributions/{id}/acts/{what}")
class CareController {

    private static final Set<Deed> HERE = Set.of(Deed.HIDE, Deed.REMOVE, Deed.LOCK, Deed.SLOW, Deed.SILENCE);
    private static final int EXCERPT = 160;

    private final Care care;
    private final PseudonymousPosts pseudonymous;
    private final Contributions contributions;
    private final Kinds kinds;

    CareController(Care care, PseudonymousPosts pseudonymous, Contributions contributions, Kinds kinds) {
        this.care = care;
        this.pseudonymous = pseudonymous;
        this.contributions = contributions;
        this.kinds = kinds;
    }

    @GetMapping("/new")
    ModelAndView draft(@PathVariable ContributionId id, @PathVariable String what, Viewer viewer) {
        var deed = deed(what);
        return outOfSight(id, viewer).orElseGet(() -> view(page(id, deed, ActForm.EMPTY, Errors.NONE, viewer)));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable ContributionId id, @PathVariable String what, @ModelAttribute ActForm form, Viewer viewer) {
        var deed = deed(what);
        return outOfSight(id, viewer).orElseGet(() -> create(id, deed, form, viewer));
    }

    private ModelAndView create(ContributionId id, Deed deed, ActForm form, Viewer viewer) {
        var checked = form.check(deed == Deed.SLOW);
        if (checked.errors().any()) {
            return invalid(page(id, deed, form, checked.errors(), viewer));
        }
        var root = root(care.requireCaredFor(id, deed, viewer), viewer);
        var word = "threads.care." + deed.word();
        return redirect(
                kinds.place(root),
                act(id, deed, checked, viewer)
                        ? new Flash(word + ".done", "/contributions/" + id + "/acts/" + deed.word() + "/undone")
                        : new Flash(word + ".already"));
    }

    private boolean act(ContributionId id, Deed deed, ActForm.Checked checked, Viewer viewer) {
        return switch (deed) {
            case HIDE -> care.hide(id, checked.reason(), viewer);
            case REMOVE -> care.remove(id, checked.reason(), viewer);
            case LOCK -> care.lock(id, checked.reason(), viewer);
            case SLOW -> care.slow(id, checked.minutes(), checked.reason(), viewer);
            case SILENCE -> pseudonymous.silence(id, checked.reason(), viewer);
            case OUTDATE, MERGE, MOVE, SET_ASIDE, TAKE_OUT, APPOINT, UNAPPOINT -> throw new NotFound();
        };
    }

    /** In another tab, or by another steward: the page of it says so. */
    private Optional<ModelAndView> outOfSight(ContributionId id, Viewer viewer) {
        return care.outOfSight(id, viewer)
                .map(act -> redirect(
                        place(id, viewer),
                        new Flash("threads.care." + act.what().word() + ".already")));
    }

    private String place(ContributionId id, Viewer viewer) {
        var thing = contributions.find(id, viewer).orElseThrow(NotFound::new);
        return kinds.place(thing, root(thing, viewer));
    }

    @PostMapping("/undone")
    ModelAndView delete(@PathVariable ContributionId id, @PathVariable String what, Viewer viewer) {
        var deed = deed(what);
        boolean undone = deed == Deed.SILENCE ? pseudonymous.letSpeak(id, viewer) : care.undo(id, deed, viewer);
        return redirect(
                place(id, viewer), new Flash(undone ? "threads.care." + what + ".undone" : "threads.undone-already"));
    }

    private ActPage page(ContributionId id, Deed what, ActForm form, Errors errors, Viewer viewer) {
        var thing = care.requireCaredFor(id, what, viewer);
        return new ActPage(
                what.word(),
                quote(thing),
                thing.language(),
                "/contributions/" + id + "/acts/" + what.word(),
                kinds.place(thing, root(thing, viewer)),
                form.reason(),
                form.pace(),
                ActForm.PACES.stream().sorted().toList(),
                errors);
    }

    static String quote(Contribution thing) {
        return thing.title().isEmpty() ? PlainText.beginning(thing.body(), EXCERPT) : thing.title();
    }

    private Contribution root(Contribution thing, Viewer viewer) {
        return thing.id().equals(thing.root())
                ? thing
                : contributions.find(thing.root(), viewer).orElseThrow(NotFound::new);
    }

    private static Deed deed(String what) {
        return Deed.ofWord(what).filter(HERE::contains).orElseThrow(NotFound::new);
    }
}
