package nl.zwerm.search.internal;

import java.util.List;
import java.util.stream.Collectors;
import nl.zwerm.contributions.Kind;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.Search;
import nl.zwerm.text.PlainText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be linked to from a text that somebody writes. */
@RestController
class TitlesController {

    private static final int MOST = 8;
    private static final int LONGEST_TYPED = 80;

    private final Search search;
    private final Kinds kinds;

    TitlesController(Search search, Kinds kinds) {
        this.search = search;
        this.kinds = kinds;
    }

    /** A thread, and what stands in the text for it. */
    record Titled(String title, String markdown) {}

    @GetMapping("/search/titles")
    List<Titled> list(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        if (q.length() > LONGEST_TYPED || q.indexOf('\0') >= 0) {
            return List.of();
        }
        var threads =
                kinds.list().stream().filter(Kind::isThread).map(Kind::name).collect(Collectors.toSet());
        return search.whileTyping(q, threads, viewer, MOST).stream()
                .map(one -> new Titled(
                        one.title(),
                        "[" + PlainText.asMarkdown(one.title()) + "](" + kinds.thread(one.kind(), one.space(), one.id())
                                + ")"))
                .toList();
    }
}
