package nl.zwerm.threads.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.contributions.Moving;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.SpaceOption;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A whole thread goes to another space. */
@Controller
@RequestMapping("/contributions/{id}/move")
class MoveController {

    private static final int LONGEST = 500;

    private final Moving moving;
    private final Contributions contributions;
    private final Kinds kinds;

    MoveController(Moving moving, Contributions contributions, Kinds kinds) {
        this.moving = moving;
        this.contributions = contributions;
        this.kinds = kinds;
    }

    @GetMapping("/new")
    ModelAndView draft(@PathVariable ContributionId id, Viewer viewer) {
        return view(page(id, "", "", Errors.NONE, viewer));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String space,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        var thing = moving.requireMovable(id, viewer);
        var reading = new Reading();
        var why = reading.text("reason", reason, LONGEST);
        var target = target(space, viewer, id);
        if (target.isEmpty()) {
            reading.mend("space", Said.of("threads.move.which"));
        }
        if (reading.fine()) {
            moving.move(id, target.orElseThrow(), why, viewer)
                    .ifPresent(refusal -> reading.mend("space", Said.of("threads.move." + word(refusal))));
        }
        return reading.fine()
                ? redirect(
                        kinds.place(contributions.find(thing.id(), viewer).orElseThrow(NotFound::new)),
                        new Flash("threads.moved"))
                : invalid(page(id, space, reason, reading.errors(), viewer));
    }

    private Optional<SpaceId> target(String space, Viewer viewer, ContributionId id) {
        var thing = moving.requireMovable(id, viewer);
        return PublicId.read(space)
                .map(SpaceId::of)
                .filter(chosen -> moving.targets(thing, viewer).stream()
                        .anyMatch(one -> one.id().equals(chosen)));
    }

    private MovePage page(ContributionId id, String space, String reason, Errors errors, Viewer viewer) {
        var thing = moving.requireMovable(id, viewer);
        return new MovePage(
                id.toString(),
                thing.title(),
                thing.language(),
                kinds.place(thing),
                moving.takesAlong(thing),
                moving.targets(thing, viewer).stream()
                        .map(one -> SpaceOption.of(one, one.id().toString().equals(space)))
                        .toList(),
                reason,
                errors);
    }

    private static String word(Moving.Refusal refusal) {
        return switch (refusal) {
            case HERE_ALREADY -> "which";
            case OF_OTHERS -> "of-others";
            case WITHOUT_ITS_AUTHOR -> "without-its-author";
            case HOLDS_MERGED -> "holds-merged";
            case MOVED_MEANWHILE -> "moved-meanwhile";
        };
    }
}
