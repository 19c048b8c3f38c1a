package nl.zwerm.circles.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.Map;
import nl.zwerm.circles.internal.Proposals.Answer;
import nl.zwerm.circles.internal.Proposals.Proposing;
import nl.zwerm.circles.internal.Proposals.Publishing;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Insights for others out of sessions, while those who were there can object; an address that stays when the session goes. */
@Controller
@RequestMapping(ProposalsController.PATH)
class ProposalsController {

    static final String PATH = "/circles/for-others";

    private final Proposals proposals;
    private final ProposalViews views;

    ProposalsController(Proposals proposals, ProposalViews views) {
        this.proposals = proposals;
        this.views = views;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        return view(views.index(viewer));
    }

    @GetMapping("/new")
    ModelAndView fresh(@RequestParam SessionId session, Viewer viewer) {
        proposals.requireSource(session, viewer);
        return proposals
                .findOf(session, viewer)
                .map(id -> redirect(Proposal.path(id)))
                .orElseGet(() -> view(views.fresh(session, null, Errors.NONE, viewer)));
    }

    @PostMapping("/new")
    ModelAndView propose(@RequestParam SessionId session, @RequestParam Map<String, String> typed, Viewer viewer) {
        var form = ProposalForm.typed(typed);
        return switch (proposals.propose(session, form, viewer)) {
            case Proposing.Proposed(var id) -> back(id, "circles.for-others.proposed");
            case Proposing.Mend(var errors) -> invalid(views.fresh(session, form, errors, viewer));
        };
    }

    @GetMapping("/{proposal}")
    ModelAndView show(@PathVariable ProposalId proposal, Viewer viewer) {
        return view(views.show(proposal, ProposalViews.NOTHING, Errors.NONE, viewer));
    }

    @GetMapping("/{proposal}/anew")
    ModelAndView anew(@PathVariable ProposalId proposal, Viewer viewer) {
        return view(views.anew(proposal, null, Errors.NONE, viewer));
    }

    @PostMapping("/{proposal}/anew")
    ModelAndView rewrite(@PathVariable ProposalId proposal, @RequestParam Map<String, String> typed, Viewer viewer) {
        var form = ProposalForm.typed(typed);
        return switch (proposals.rewrite(proposal, form, viewer)) {
            case Proposing.Proposed(var id) -> back(id, "circles.for-others.proposed");
            case Proposing.Mend(var errors) -> invalid(views.anew(proposal, form, errors, viewer));
        };
    }

    @PostMapping("/{proposal}/answer")
    ModelAndView answer(
            @PathVariable ProposalId proposal,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        var answer = new Answer(choice, reason);
        var errors = proposals.answer(proposal, answer, viewer);
        return errors.any()
                ? invalid(views.show(proposal, answer, errors, viewer))
                : back(proposal, "circles.for-others.answered");
    }

    @PostMapping("/{proposal}/naming")
    ModelAndView name(
            @PathVariable ProposalId proposal, @RequestParam(defaultValue = "true") boolean wanted, Viewer viewer) {
        proposals.name(proposal, wanted, viewer);
        return back(proposal, "web.saved");
    }

    @PostMapping("/{proposal}/publication")
    ModelAndView publish(@PathVariable ProposalId proposal, Viewer viewer) {
        return switch (proposals.publish(proposal, viewer)) {
            case Publishing.Published(var path) -> redirect(path, new Flash("circles.for-others.published"));
            case Publishing.Soon _ -> redirect("/insights", new Flash("circles.for-others.published.soon"));
            case Publishing.Already _ -> redirect("/insights", new Flash("circles.for-others.published.already"));
            case Publishing.Mend(var errors) -> invalid(views.show(proposal, ProposalViews.NOTHING, errors, viewer));
        };
    }

    @PostMapping("/{proposal}/withdrawal")
    ModelAndView withdraw(@PathVariable ProposalId proposal, Viewer viewer) {
        proposals.withdraw(proposal, viewer);
        return redirect(PATH, new Flash("circles.for-others.withdrawn"));
    }

    private static ModelAndView back(ProposalId proposal, String word) {
        return redirect(Proposal.path(proposal), new Flash(word));
    }
}
