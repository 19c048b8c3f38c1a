package nl.zwerm.knowledge.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.knowledge.internal.Tree.Moving;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Another place in the tree for a page. */
@Controller
@RequestMapping("/pages/{id}/place")
class PlaceController {

    private final KeptPages pages;
    private final Tree tree;
    private final Spaces spaces;

    PlaceController(KeptPages pages, Tree tree, Spaces spaces) {
        this.pages = pages;
        this.tree = tree;
        this.spaces = spaces;
    }

    @GetMapping
    ModelAndView choose(
            @PathVariable ContributionId id, @RequestParam(defaultValue = "") String beneath, Viewer viewer) {
        return view(page(pages.requireWritable(id, viewer), read(beneath), Errors.NONE, viewer));
    }

    @PostMapping
    ModelAndView move(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String beneath,
            @RequestParam(defaultValue = "") String before,
            Viewer viewer) {
        var page = pages.requireRewritable(id, viewer);
        return switch (tree.move(page, read(beneath), Optional.ofNullable(read(before)), viewer)) {
            case Moving.Done _ -> redirect(KeptPages.path(id), new Flash("knowledge.place.moved"));
            case Moving.Elsewhere _ -> redirect(KeptPages.path(id), new Flash("knowledge.place.elsewhere"));
            case Moving.Circle _ ->
                invalid(page(page, null, Errors.of("place", Said.of("knowledge.place.circle")), viewer));
            case Moving.Shifted _ ->
                invalid(page(page, read(beneath), Errors.of("place", Said.of("knowledge.place.shifted")), viewer));
        };
    }

    /** For whoever drags it; a refusal is the name of why. */
    @PostMapping(headers = "HX-Request")
    ResponseEntity<String> moveInPlace(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String beneath,
            @RequestParam(defaultValue = "") String before,
            Viewer viewer) {
        var page = pages.requireRewritable(id, viewer);
        return switch (tree.move(page, read(beneath), Optional.ofNullable(read(before)), viewer)) {
            case Moving.Done _ -> ResponseEntity.noContent().build();
            case Moving.Elsewhere _ -> refused("elsewhere");
            case Moving.Circle _ -> refused("circle");
            case Moving.Shifted _ -> refused("shifted");
        };
    }

    private static ResponseEntity<String> refused(String why) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(why);
    }

    private PlacePage page(Contribution page, @Nullable ContributionId beneath, Errors errors, Viewer viewer) {
        var target = beneath == null ? null : pages.requirePublished(beneath, viewer);
        if (target != null && !target.space().equals(page.space())) {
            throw new NotFound();
        }
        List<Branch> level = tree.level(page.space(), beneath, viewer).stream()
                .filter(branch -> !branch.id().equals(page.id().toString()))
                .toList();
        return new PlacePage(
                page.id().toString(),
                page.title(),
                spaces.requireAround(page.space(), viewer),
                target == null ? List.of() : tree.above(target.id(), viewer),
                target == null ? "" : target.id().toString(),
                target == null ? "" : target.title(),
                level,
                errors);
    }

    private static @Nullable ContributionId read(String id) {
        return id.isEmpty() ? null : ContributionId.of(PublicId.require(id));
    }
}
