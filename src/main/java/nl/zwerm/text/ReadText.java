package nl.zwerm.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.text.internal.PassageMarks;
import nl.zwerm.text.internal.PassageSearch;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A drawn text as it is read, in which passages are found and marked, across bold words, cells and blocks alike. */
public final class ReadText {

    private static final int AROUND = 32;
    private static final int MOST_MARKED = 100;

    private final SafeHtml html;
    private final Element body;
    private final PassageMarks marks;
    private final String text;

    private ReadText(SafeHtml html, Element body) {
        this.html = html;
        this.body = body;
        this.marks = new PassageMarks(body);
        this.text = marks.text();
    }

    public static ReadText of(SafeHtml html) {
        var document = Jsoup.parseBodyFragment(html.toString());
        document.outputSettings().prettyPrint(false);
        return new ReadText(html, document.body());
    }

    /** As it stands here now: the same words, those nearest to how they stood, or else what they were changed to. */
    public Optional<Passage> find(Passage passage) {
        return new PassageSearch(text, passage).find().map(found -> at(whole(found.start()), whole(found.end())));
    }

    /** Each by the id of what is about it; what is not here is left out. */
    public Marked mark(Map<String, Passage> passages) {
        var numbers = new HashMap<String, Integer>();
        passages.entrySet().stream()
                .limit(MOST_MARKED)
                .flatMap(one -> find(one.getValue()).map(found -> Map.entry(one.getKey(), found)).stream())
                .sorted(Comparator.comparingInt(one -> one.getValue().at()))
                .forEach(one -> {
                    numbers.put(one.getKey(), numbers.size() + 1);
                    marks.mark(
                            one.getKey(),
                            numbers.size(),
                            one.getValue().at(),
                            one.getValue().end());
                });
        return new Marked(numbers.isEmpty() ? html : new SafeHtml(body.html()), numbers);
    }

    private Passage at(int start, int end) {
        int from = whole(Math.max(0, start - AROUND));
        int to = whole(Math.min(text.length(), end + AROUND));
        return new Passage(text.substring(start, end), text.substring(from, start), text.substring(end, to), start);
    }

    /** Not in the middle of a sign that takes two. */
    private int whole(int at) {
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
