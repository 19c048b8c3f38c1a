package nl.zwerm.threads.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import java.util.Map;
import nl.zwerm.people.Topic;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.text.Markdown;
import nl.zwerm.text.MarkdownContext;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.internal.Drafts.Keeping;
import nl.zwerm.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What helps while somebody writes: drafts kept, topics, a preview, names of people. */
@Controller
class WritingController {

    private static final int ALL_TOPICS = 5_000;

    private final Drafts drafts;
    private final Topics topics;
    private final Markdown markdown;
    private final MentionStore mentions;
    private final Words words;

    WritingController(Drafts drafts, Topics topics, Markdown markdown, MentionStore mentions, Words words) {
        this.drafts = drafts;
        this.topics = topics;
        this.markdown = markdown;
        this.mentions = mentions;
        this.words = words;
    }

    @PostMapping("/drafts")
    @ResponseBody
    ResponseEntity<Map<String, String>> keep(
            @ModelAttribute Drafts.Typed typed, @RequestParam Map<String, String> fields, Viewer viewer) {
        return switch (drafts.keep(typed, fields, viewer)) {
            case Keeping.Kept(var draft) -> ResponseEntity.ok(Map.of("draft", draft.toString()));
            case Keeping.Nothing _ -> ResponseEntity.noContent().build();
            case Keeping.Mend(var errors) ->
                ResponseEntity.unprocessableContent()
                        .body(Map.of("error", say(errors.list().getFirst().said(), viewer)));
        };
    }

    @GetMapping("/writing/topics")
    ModelAndView topics(@RequestParam(defaultValue = "") String text, Viewer viewer) {
        var found = TopicSuggestions.in(text, topics.spellings(ALL_TOPICS), Reading.MOST_TOPICS);
        return view(new TopicsPart(found.stream().map(Topic::name).toList()));
    }

    @PostMapping("/preview")
    ModelAndView preview(@RequestParam(defaultValue = "") String text, Viewer viewer) {
        return switch (Guards.optionalText(text, Reading.LONGEST_BODY)) {
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
}
