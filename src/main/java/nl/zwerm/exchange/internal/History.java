package nl.zwerm.exchange.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.exchange.stackexchange.SeRevision;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;

/** Makes earlier texts of acts: an act tells only what it changed, the rest is as the text before it says. */
final class History {
    private static final int LONGEST_NOTE = 1_000;

    /** An act that gave a post another text, and which text of it that is. */
    record Act(SeRevision revision, int version) {}

    /** What came of a chunk. */
    record Made(List<EarlierText> texts, Map<Act, Refusal> refused) {}

    private final Site site;
    private final Posts posts;
    private final Texts texts;
    private final Arrivals arrivals;

    History(Site site, Posts posts, Texts texts, Arrivals arrivals) {
        this.site = site;
        this.posts = posts;
        this.texts = texts;
        this.arrivals = arrivals;
    }

    static boolean changesText(SeRevision revision) {
        return revision.title() != null || revision.body() != null;
    }

    static int weight(Act act) {
        var body = act.revision().body();
        return body == null ? 1 : body.length();
    }

    static String row(SeRevision revision) {
        return "Id=%d PostId=%d".formatted(revision.id(), revision.postId());
    }

    Made make(List<Act> acts) {
        var before = textsBefore(acts);
        var made = new ArrayList<EarlierText>();
        var refused = new HashMap<Act, Refusal>();
        for (var act : acts) {
            try {
                var text = text(act, before);
                before.put(new Arriving.Place(posts.idOf(act.revision().postId()), act.version()), text);
                made.add(earlier(act, text));
            } catch (RowRefused e) {
                refused.put(act, e.refusal());
            }
        }
        return new Made(made, refused);
    }

    private Map<Arriving.Place, Arriving.Text> textsBefore(List<Act> acts) {
        return new HashMap<>(arrivals.earlierTexts(
                acts.stream().filter(this::leansOnBefore).map(this::placeBefore).toList()));
    }

    private boolean leansOnBefore(Act act) {
        var revision = act.revision();
        return revision.body() == null || (revision.title() == null && posts.isQuestion(revision.postId()));
    }

    private Arriving.Place placeBefore(Act act) {
        return new Arriving.Place(posts.idOf(act.revision().postId()), act.version() - 1);
    }

    private Arriving.Text text(Act act, Map<Arriving.Place, Arriving.Text> before) {
        var title = act.revision().title();
        var body = act.revision().body();
        var old = before.getOrDefault(placeBefore(act), new Arriving.Text("", ""));
        return new Arriving.Text(
                title == null ? old.title() : texts.title(title), body == null ? old.body() : texts.markdown(body));
    }

    private EarlierText earlier(Act act, Arriving.Text text) {
        var revision = act.revision();
        var comment = revision.comment();
        var note = comment != null && Guards.optionalLine(comment, LONGEST_NOTE) instanceof Guarded.Fine(var fine)
                ? fine
                : "";
        return new EarlierText(
                revision.postId(),
                row(revision),
                new Arriving.Earlier(
                        posts.idOf(revision.postId()),
                        site.space(),
                        false,
                        act.version(),
                        null,
                        text.title(),
                        text.body(),
                        site.past(revision.created()),
                        note),
                Author.of(revision.editorId(), revision.editorName()));
    }
}
