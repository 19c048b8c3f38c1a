package nl.zwerm.questions.internal;

import static nl.zwerm.web.Pages.view;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.Search;
import nl.zwerm.shared.Limits;
import nl.zwerm.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What helps while somebody writes a question: it keeps itself, and shows what is known already. */
@Controller
class WritingController {

    private static final int NEAREST = 5;
    private static final int NEAREST_IN_A_MINUTE = 240;
    private static final int ENOUGH_TO_COMPARE = 2_000;

    private final Drafts drafts;
    private final DraftViews views;
    private final AskingUnderPseudonym pseudonymously;
    private final Search search;
    private final Limits limits;
    private final Words words;

    WritingController(
            Drafts drafts,
            DraftViews views,
            AskingUnderPseudonym pseudonymously,
            Search search,
            Limits limits,
            Words words) {
        this.drafts = drafts;
        this.views = views;
        this.pseudonymously = pseudonymously;
        this.search = search;
        this.limits = limits;
        this.words = words;
    }

    @PostMapping("/questions/drafts")
    @ResponseBody
    ResponseEntity<Map<String, String>> keep(@ModelAttribute QuestionForm.Typed typed, Viewer viewer) {
        return switch (drafts.keepQuestion(QuestionForm.of(typed), viewer)) {
            case Drafts.Keeping.Kept(var draft) -> ResponseEntity.ok(Map.of("draft", draft));
            case Drafts.Keeping.Nothing _ -> ResponseEntity.noContent().build();
            case Drafts.Keeping.Mend(var errors) -> {
                var said = errors.list().getFirst().said();
                yield ResponseEntity.unprocessableContent()
                        .body(Map.of("error", words.say(viewer.locale(), said.key(), said.with())));
            }
        };
    }

    /** Goes on with what was written under a pseudonym; its token stands in no address. */
    @PostMapping("/questions/drafts/opened")
    ModelAndView open(@RequestParam(defaultValue = "") String draft, Viewer viewer) {
        return view(views.goOn(draft, viewer));
    }

    /** What waits for its batch comes back into the form; nobody has seen it. */
    @PostMapping("/questions/waiting/{id}/withdrawn")
    ModelAndView takeBack(@PathVariable ContributionId id, Viewer viewer) {
        return view(views.takenBack(pseudonymously.takeBack(id, viewer), viewer));
    }

    @PostMapping("/questions/nearest")
    ModelAndView nearest(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            Viewer viewer) {
        var text = beginning(title) + "\n" + beginning(body);
        boolean wanted = !title.isBlank() && !tooHasty(viewer);
        return view(new NearestPart(wanted ? search.nearest(text, viewer, NEAREST) : List.of()));
    }

    /** Faster than anybody types: then there is simply nothing to show. */
    private boolean tooHasty(Viewer viewer) {
        return limits.tryTake("nearest", viewer.id().value(), NEAREST_IN_A_MINUTE, Duration.ofMinutes(1))
                .isPresent();
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), ENOUGH_TO_COMPARE));
    }
}
