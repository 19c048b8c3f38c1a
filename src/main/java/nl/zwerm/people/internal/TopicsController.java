package nl.zwerm.people.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import nl.zwerm.people.PeoplePick;
import nl.zwerm.people.PeoplePick.Picked;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Picking;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Viewer;
import nl.zwerm.people.internal.TopicViews.Typed;
import nl.zwerm.text.Guards;
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
@RequestMapping("/topics")
class TopicsController {

    private static final int LONGEST_NAME = 100;
    private static final Flash SAVED = new Flash("web.saved");

    private final TendingTopics tending;
    private final TopicViews views;
    private final PeoplePick picking;

    TopicsController(TendingTopics tending, TopicViews views, PeoplePick picking) {
        this.tending = tending;
        this.views = views;
        this.picking = picking;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        Guests.refuse(viewer);
        return view(views.list());
    }

    /** The address of a topic that was merged leads to where it went. */
    @GetMapping("/{id}")
    ModelAndView show(@PathVariable TopicId id, @RequestParam(defaultValue = "") String before, Viewer viewer) {
        Guests.refuse(viewer);
        var living = views.living(id);
        return living.equals(id)
                ? view(views.show(id, before, viewer, Typed.NOTHING, Errors.NONE))
                : redirect(path(living));
    }

    @PostMapping("/{id}/following")
    ModelAndView follow(@PathVariable TopicId id, @RequestParam boolean on, Viewer viewer) {
        Guests.refuse(viewer);
        tending.follow(id, viewer, on);
        return redirect(path(views.living(id)));
    }

    @PostMapping("/{id}")
    ModelAndView rename(@PathVariable TopicId id, @RequestParam(defaultValue = "") String name, Viewer viewer) {
        tending.require(id, viewer);
        var check = new Check();
        var fine = check.text("name", Guards.name(name, LONGEST_NAME));
        return check.fine()
                ? answer(id, tending.rename(id, fine, viewer), SAVED, "name", Typed.name(name), viewer)
                : again(id, viewer, Typed.name(name), check.errors());
    }

    @PostMapping("/{id}/synonyms")
    ModelAndView addSynonym(@PathVariable TopicId id, @RequestParam(defaultValue = "") String synonym, Viewer viewer) {
        tending.require(id, viewer);
        var check = new Check();
        var fine = check.text("synonym", Guards.name(synonym, LONGEST_NAME));
        return check.fine()
                ? answer(id, tending.addSynonym(id, fine, viewer), SAVED, "synonym", Typed.synonym(synonym), viewer)
                : again(id, viewer, Typed.synonym(synonym), check.errors());
    }

    @PostMapping("/{id}/synonyms/removed")
    ModelAndView removeSynonym(
            @PathVariable TopicId id, @RequestParam(defaultValue = "") String synonym, Viewer viewer) {
        tending.require(id, viewer);
        tending.removeSynonym(id, synonym, viewer);
        return redirect(path(id), SAVED);
    }

    @PostMapping("/{id}/merging")
    ModelAndView merge(@PathVariable TopicId id, @RequestParam(defaultValue = "") String into, Viewer viewer) {
        tending.require(id, viewer);
        var check = new Check();
        var fine = check.text("into", Guards.name(into, LONGEST_NAME));
        return check.fine()
                ? answer(
                        id,
                        tending.merge(id, fine, viewer),
                        new Flash("people.topic.merged"),
                        "into",
                        Typed.into(into),
                        viewer)
                : again(id, viewer, Typed.into(into), check.errors());
    }

    /** Undoes that this topic was merged into another. */
    @PostMapping("/{id}/parting")
    ModelAndView part(@PathVariable TopicId id, Viewer viewer) {
        Guests.refuse(viewer);
        var from = views.living(id);
        return answer(from, tending.part(id, viewer), new Flash("people.topic.parted"), "into", Typed.NOTHING, viewer);
    }

    @PostMapping("/{id}/stewards")
    ModelAndView appoint(
            @PathVariable TopicId id,
            @RequestParam(defaultValue = "") String steward,
            @RequestParam(defaultValue = "") List<String> person,
            Viewer viewer) {
        tending.require(id, viewer);
        return switch (picking.read(steward, person, Picking.one())) {
            case Picked.Found(var found) -> {
                boolean appointed = tending.appoint(id, found.getFirst(), viewer);
                yield redirect(path(id), appointed ? SAVED : new Flash("people.topic.steward-already"));
            }
            case Picked.Unclear unclear -> again(id, viewer, Typed.steward(unclear.again()), unclear.errors("steward"));
        };
    }

    @PostMapping("/{id}/stewards/{person}/removed")
    ModelAndView dismiss(@PathVariable TopicId id, @PathVariable PersonId person, Viewer viewer) {
        tending.require(id, viewer);
        tending.dismiss(id, person, viewer);
        return redirect(path(id), SAVED);
    }

    /** Looking after a topic oneself, or no more. */
    @PostMapping("/{id}/stewardship")
    ModelAndView volunteer(@PathVariable TopicId id, @RequestParam boolean on, Viewer viewer) {
        Guests.refuse(viewer);
        if (!on) {
            tending.stepDown(id, viewer);
            return redirect(path(views.living(id)), new Flash("people.topic.stepped-down"));
        }
        var word = tending.volunteer(id, viewer) ? "people.topic.volunteered" : "people.topic.has-stewards";
        return redirect(path(views.living(id)), new Flash(word));
    }

    private ModelAndView answer(TopicId id, Tended tended, Flash done, String field, Typed typed, Viewer viewer) {
        return switch (tended) {
            case Tended.Done(var topic) -> redirect(path(topic), done);
            case Tended.Refused(var why) -> again(id, viewer, typed, Errors.of(field, why));
        };
    }

    private ModelAndView again(TopicId id, Viewer viewer, Typed typed, Errors errors) {
        return invalid(views.show(id, viewer, typed, errors));
    }

    private static String path(TopicId topic) {
        return "/topics/" + topic;
    }
}
