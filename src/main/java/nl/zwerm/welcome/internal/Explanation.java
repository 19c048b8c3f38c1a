package nl.zwerm.welcome.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.zwerm.text.SafeHtml;

/** How one part works, in one language: half a page under a few headings. */
public record Explanation(String title, String lede, List<Section> sections) {

    public record Section(String heading, SafeHtml text) {}

    /** A title, a sentence, and then what stands under each second heading. */
    static Explanation read(String markdown, Function<String, SafeHtml> rendered) {
        var parts = markdown.strip().split("\n## ", -1);
        var head = parts[0].split("\n", 2);
        if (!head[0].startsWith("# ") || head.length < 2) {
            throw new IllegalArgumentException("an explanation begins with a title and a sentence, not " + head[0]);
        }
        var sections = new ArrayList<Section>();
        for (int i = 1; i < parts.length; i++) {
            var section = parts[i].split("\n", 2);
            sections.add(new Section(section[0].strip(), rendered.apply(section[1].strip())));
        }
        return new Explanation(head[0].substring(2).strip(), head[1].strip(), List.copyOf(sections));
    }
}
