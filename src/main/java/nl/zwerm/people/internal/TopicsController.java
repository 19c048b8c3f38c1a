package nl.zwerm.people.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.Comparator;
import java.util.List;
import nl.zwerm.people.PeoplePick;
import nl.zwerm.people.PeoplePick.Picked;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Picking;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.TopicSection;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guards;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
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

    private static final int MOST = 2_000;
    private static final int MOST_PEOPLE = 60;
    private static final int LONGEST_NAME = 100;
    private static final Flash SAVED = new Flash("web.saved");

    private final TendingTopics tending;
    private final TopicStore store;
    private final Topics topics;
    private final PeoplePick picking;
    private final List<TopicSection> sections;

    TopicsController(
            TendingTopics tending, TopicStore store, Topics topics, PeoplePick picking, List<TopicSection> sections) {
        this.tending = tending;
        this.store = store;
        this.topics = topics;
        this.picking = picking;
        this.sections = sections;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        Guests.refuse(viewer);
        return view(new TopicsPage(store.list(MOST)));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable TopicId id, Viewer viewer) {
        return view(page(id, viewer, null, Pick.ONE, Errors.NONE));
    }

    @PostMapping("/{id}/following")
    ModelAndView follow(@PathVariable TopicId id, @RequestParam boolean on, Viewer viewer) {
        Guests.refuse(viewer);
        tending.follow(id, viewer, on);
        return redirect("/topics/" + id);
    }

    @PostMapping("/{id}")
    ModelAndView update(@PathVariable TopicId id, @RequestParam(defaultValue = "") String name, Viewer viewer) {
        requireTending(viewer);
        var check = new Check();
        var fine = check.text("name", Guards.name(name, LONGEST_NAME));
        if (check.fine() && !tending.rename(id, fine)) {
            check.refuse("name", Said.of("people.topic.name-taken"));
        }
        return check.fine()
                ? redirect("/topics/" + id, SAVED)
                : invalid(page(id, viewer, name, Pick.ONE, check.errors()));
    }

    @PostMapping("/{id}/stewards")
    ModelAndView appoint(
            @PathVariable TopicId id,
            @RequestParam(defaultValue = "") String steward,
            @RequestParam(defaultValue = "") List<String> person,
            Viewer viewer) {
        requireTending(viewer);
        return switch (picking.read(steward, person, Picking.one())) {
            case Picked.Found(var found) -> {
                tending.appoint(id, found.getFirst());
                yield redirect("/topics/" + id, SAVED);
            }
            case Picked.Unclear unclear -> invalid(page(id, viewer, null, unclear.again(), unclear.errors("steward")));
        };
    }

    @PostMapping("/{id}/stewards/{person}/removed")
    ModelAndView dismiss(@PathVariable TopicId id, @PathVariable PersonId person, Viewer viewer) {
        requireTending(viewer);
        tending.dismiss(id, person);
        return redirect("/topics/" + id, SAVED);
    }

    private TopicPage page(TopicId id, Viewer viewer, @Nullable String typedName, Pick steward, Errors errors) {
        Guests.refuse(viewer);
        var topic = topics.find(id).orElseThrow(NotFound::new);
        return new TopicPage(
                topic,
                store.listOffering(id, MOST_PEOPLE),
                store.listSeeking(id, MOST_PEOPLE),
                store.listStewards(id),
                store.isFollowed(id, viewer.id()),
                viewer.administrator(),
                typedName == null ? topic.name() : typedName,
                steward,
                sections.stream()
                        .sorted(Comparator.comparingInt(TopicSection::order))
                        .flatMap(section -> section.of(id, viewer).stream())
                        .toList(),
                errors);
    }

    private static void requireTending(Viewer viewer) {
        Guests.refuse(viewer);
        if (!viewer.administrator()) {
            throw new Forbidden();
        }
    }
}
