package nl.zwerm.threads.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zwerm.contributions.Care;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Deed;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Passage;
import nl.zwerm.threads.CommentsItem;
import nl.zwerm.threads.Offers;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.SentForms;
import nl.zwerm.threads.TextForm;
import nl.zwerm.threads.ThanksItem;
import nl.zwerm.threads.ThreadPage;
import nl.zwerm.threads.UnderPseudonym;
import nl.zwerm.threads.internal.Comments.Commenting;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What can be done alike with everything that people make. */
@Controller
@RequestMapping("/contributions/{id}")
class ContributionsController {

    private final Contributions contributions;
    private final Care care;
    private final Kinds kinds;
    private final Comments comments;
    private final Histories histories;
    private final Authorship authorship;
    private final Restoring restoring;
    private final LeftBehind leftBehind;
    private final SentForms sent;
    private final Offers offers;
    private final Capabilities capabilities;
    private final Map<String, ThreadPage> pages;

    ContributionsController(
            Contributions contributions,
            Care care,
            Kinds kinds,
            Comments comments,
            Histories histories,
            Authorship authorship,
            Restoring restoring,
            LeftBehind leftBehind,
            SentForms sent,
            Offers offers,
            Capabilities capabilities,
            List<ThreadPage> pages) {
        this.contributions = contributions;
        this.care = care;
        this.kinds = kinds;
        this.comments = comments;
        this.histories = histories;
        this.authorship = authorship;
        this.restoring = restoring;
        this.leftBehind = leftBehind;
        this.sent = sent;
        this.offers = offers;
        this.capabilities = capabilities;
        this.pages = pages.stream().collect(Collectors.toMap(ThreadPage::kind, Function.identity()));
    }

    /** Leads to where it is shown; what is one's own is shown here when its thread was taken away. */
    @GetMapping
    ModelAndView show(@PathVariable ContributionId id, Viewer viewer) {
        var left = leftBehind.find(id, viewer);
        return left.isPresent() ? view(left.get()) : redirect(place(require(id, viewer), viewer));
    }

    @PostMapping("/thanks")
    ModelAndView thank(@PathVariable ContributionId id, Viewer viewer) {
        contributions.thank(id, viewer);
        return redirect(place(require(id, viewer), viewer));
    }

    @PostMapping("/thanks/withdrawn")
    ModelAndView unthank(@PathVariable ContributionId id, Viewer viewer) {
        contributions.unthank(id, viewer);
        return redirect(place(require(id, viewer), viewer));
    }

    @PostMapping(path = "/thanks", headers = "HX-Request")
    ModelAndView thankInPlace(@PathVariable ContributionId id, Viewer viewer) {
        contributions.thank(id, viewer);
        return view(thanks(id, viewer));
    }

    @PostMapping(path = "/thanks/withdrawn", headers = "HX-Request")
    ModelAndView unthankInPlace(@PathVariable ContributionId id, Viewer viewer) {
        contributions.unthank(id, viewer);
        return view(thanks(id, viewer));
    }

    @PostMapping("/followers")
    ModelAndView follow(@PathVariable ContributionId id, Viewer viewer) {
        var made = require(id, viewer);
        contributions.follow(id, viewer);
        return redirect(place(made, viewer), new Flash("threads.followed"));
    }

    @PostMapping("/followers/withdrawn")
    ModelAndView unfollow(@PathVariable ContributionId id, Viewer viewer) {
        var made = require(id, viewer);
        contributions.unfollow(made.root(), viewer);
        return redirect(place(made, viewer), new Flash("threads.unfollowed"));
    }

    /** The page with the form open, for a browser that does not put it there by itself. */
    @GetMapping("/comments/new")
    ModelAndView writeComment(@PathVariable ContributionId id, Viewer viewer) {
        var about = comments.requireCommentable(id, viewer);
        if (care.locked(about.root())) {
            return redirect(place(about, viewer));
        }
        var form = new TextForm("", "", 0, "", false);
        return view(page(root(about, viewer), new Retyped(CommentsItem.field(id), form, Errors.NONE), viewer));
    }

    @PostMapping("/comments")
    ModelAndView comment(@PathVariable ContributionId id, @RequestParam Map<String, String> fields, Viewer viewer) {
        var about = comments.requireCommentable(id, viewer);
        var root = root(about, viewer);
        var as = fields.getOrDefault("as", "");
        var form = new TextForm(
                fields.getOrDefault("body", ""),
                fields.getOrDefault("draft", ""),
                0,
                fields.getOrDefault("once", ""),
                UnderPseudonym.asked(as),
                Passage.of(fields));
        var unclear = UnderPseudonym.unclear(as);
        if (unclear.isPresent()) {
            var field = CommentsItem.field(about.id());
            return invalid(page(root, new Retyped(field, form, Errors.of(field, unclear.get())), viewer));
        }
        return switch (comments.comment(about, form, viewer)) {
            case Commenting.Sent(var comment) ->
                redirect(
                        kinds.place(root.kind(), root.space(), root.id(), Comments.COMMENT, comment),
                        new Flash("threads.commented", "/contributions/" + comment + "/withdrawn"));
            case Commenting.Waits(var waiting) ->
                redirect(
                        kinds.place(about, root),
                        new Flash(
                                "threads.commented.under-pseudonym",
                                "/contributions/waiting/" + waiting + "/withdrawn"));
            case Commenting.Mend(var retyped) -> invalid(page(root, retyped, viewer));
        };
    }

    @GetMapping("/history")
    ModelAndView history(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "0") int before,
            @RequestParam(defaultValue = "false") boolean beside,
            Viewer viewer) {
        var made = require(id, viewer);
        return view(histories.show(made, before, beside, place(made, viewer), viewer));
    }

    /** Who wrote which part of it. */
    @GetMapping("/authorship")
    ModelAndView authorship(@PathVariable ContributionId id, Viewer viewer) {
        var made = require(id, viewer);
        return view(authorship.show(made, place(made, viewer), viewer));
    }

    /** What is kept together says again what it said at that version. */
    @PostMapping("/versions/{number}/restored")
    ModelAndView restoreVersion(@PathVariable ContributionId id, @PathVariable int number, Viewer viewer) {
        var made = require(id, viewer);
        var flash = restoring.restore(id, number, viewer).map(Said::key).orElse("threads.history.restored");
        return redirect(place(made, viewer), new Flash(flash));
    }

    /** Within ten seconds what was sent can be taken back into the form it came from. */
    @PostMapping("/withdrawn")
    ModelAndView withdraw(@PathVariable ContributionId id, Viewer viewer) {
        var made = require(id, viewer);
        var root = root(made, viewer);
        if (!contributions.withdraw(id, viewer)) {
            return redirect(kinds.place(made, root), new Flash("threads.too-late"));
        }
        sent.forget(id);
        return redirect(kinds.again(made, root), new Flash("threads.withdrawn"));
    }

    /** What is one's own, at once; a steward says why first. */
    @PostMapping("/removed")
    ModelAndView remove(@PathVariable ContributionId id, Viewer viewer) {
        var made = require(id, viewer);
        var root = root(made, viewer);
        if (!made.isOf(viewer.id())) {
            if (care.outOfSight(id, viewer).isEmpty()) {
                care.requireCaredFor(id, Deed.REMOVE, viewer);
            }
            return redirect("/contributions/" + id + "/acts/remove/new");
        }
        contributions.trash(id, viewer);
        if (made.byUnderPseudonym(viewer.id())) {
            return redirect(
                    kinds.place(root),
                    new Flash("threads.removed.under-pseudonym", "/contributions/" + id + "/restored"));
        }
        sent.forget(id);
        return redirect(
                id.equals(root.id()) ? kinds.list(root) : kinds.place(root),
                new Flash("threads.removed", "/contributions/" + id + "/restored"));
    }

    @PostMapping("/restored")
    ModelAndView restore(@PathVariable ContributionId id, Viewer viewer) {
        var made = require(id, viewer);
        if (!contributions.keep(made, viewer)) {
            care.restore(id, viewer);
        }
        return redirect(place(made, viewer), new Flash("threads.restored"));
    }

    /** While its thread is of something switched off it is there for nobody. */
    private Contribution require(ContributionId id, Viewer viewer) {
        var made = contributions
                .find(id, viewer)
                .filter(found -> kinds.find(found.kind()).isPresent())
                .orElseThrow(NotFound::new);
        if (!capabilities.reaches(kinds.place(root(made, viewer)))) {
            throw new NotFound();
        }
        return made;
    }

    private Contribution root(Contribution made, Viewer viewer) {
        return made.id().equals(made.root()) ? made : require(made.root(), viewer);
    }

    private String place(Contribution made, Viewer viewer) {
        return kinds.place(made, root(made, viewer));
    }

    private ThanksItem thanks(ContributionId id, Viewer viewer) {
        return contributions.list(List.of(id), viewer).stream()
                .map(item -> ThanksItem.of(item, viewer, offers.list()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Record page(Contribution root, Retyped retyped, Viewer viewer) {
        var page = pages.get(root.kind());
        if (page == null) {
            throw new IllegalStateException("no module shows threads of kind " + root.kind());
        }
        return page.show(root.id(), viewer, retyped);
    }
}
