package nl.zwerm.questions.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Topic;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.Search;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.text.Markdown;
import nl.zwerm.text.MarkdownContext;
import nl.zwerm.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What helps while somebody writes: drafts kept, what is known already, topics, a preview, names of people. */
@Controller
class WritingController {

    private static final int NEAREST = 5;
    private static final int ENOUGH_TO_COMPARE = 2_000;
    private static final int ALL_TOPICS = 5_000;

    private final Drafts drafts;
    private final Search search;
    private final Topics topics;
    private final Markdown markdown;
    private final MentionStore mentions;
    private final Words words;

    WritingController(
            Drafts drafts, Search search, Topics topics, Markdown markdown, MentionStore mentions, Words words) {
        this.drafts = drafts;
        this.search = search;
        this.topics = topics;
        this.markdown = markdown;
        this.mentions = mentions;
        this.words = words;
    }

    /** Keeps a question, or an answer when {@code question} names one. */
    @PostMapping("/questions/drafts")
    @ResponseBody
    ResponseEntity<Map<String, String>> keep(
            @ModelAttribute QuestionForm.Typed typed, @RequestParam(defaultValue = "") String question, Viewer viewer) {
        var form = QuestionForm.of(typed);
        var keeping = question.isEmpty()
                ? drafts.keepQuestion(form, viewer)
                : drafts.keepAnswer(
                        ContributionId.of(PublicId.require(question)),
                        new TextForm(form.body(), form.draft(), 0, form.once()),
                        viewer);
        return switch (keeping) {
            case Drafts.Keeping.Kept(var draft) -> ResponseEntity.ok(Map.of("draft", draft.toString()));
            case Drafts.Keeping.Nothing _ -> ResponseEntity.noContent().build();
            case Drafts.Keeping.Mend(var errors) ->
                ResponseEntity.unprocessableContent()
                        .body(Map.of("error", say(errors.list().getFirst().said(), viewer)));
        };
    }

    @PostMapping("/questions/nearest")
    ModelAndView nearest(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            Viewer viewer) {
        var text = beginning(title) + "\n" + beginning(body);
        return view(new NearestPart(title.isBlank() ? List.of() : search.nearest(text, viewer, NEAREST)));
    }

    @GetMapping("/questions/topics")
    ModelAndView topics(@RequestParam(defaultValue = "") String text, Viewer viewer) {
        var found = TopicSuggestions.in(text, topics.list(ALL_TOPICS), QuestionText.MOST_TOPICS);
        return view(new TopicsPart(found.stream().map(Topic::name).toList()));
    }

    @PostMapping("/preview")
    ModelAndView preview(@RequestParam(defaultValue = "") String text, Viewer viewer) {
        return switch (Guards.optionalText(text, QuestionText.LONGEST_BODY)) {
            case Guarded.Fine(var fine) -> view(new PreviewPart(markdown.render(fine, MarkdownContext.PAGE), null));
            case Guarded.Refused(var key, var with) -> invalid(new PreviewPart(null, new Said(key, with)));
        };
    }

    @GetMapping("/mentions")
    @ResponseBody
    List<MentionStore.Mention> mentions(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        return mentions.list(q.strip(), viewer);
    }

    private String say(Said said, Viewer viewer) {
        return words.say(viewer.locale(), said.key(), said.with());
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), ENOUGH_TO_COMPARE));
    }
}
