package nl.zwerm.knowledge.internal;

import com.ibm.icu.text.ListFormatter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Edit;
import nl.zwerm.files.Files;
import nl.zwerm.knowledge.internal.TogetherStore.Change;
import nl.zwerm.knowledge.internal.TogetherStore.Log;
import nl.zwerm.knowledge.internal.TogetherStore.Writer;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A page that several write at once. What each types is added to a log under a lock of that page and passed on to the others;
 * the documents merge it (Yjs: Nicolaescu et al., "Near Real-Time Peer-to-Peer Shared Editing on Extensible Data Types", GROUP
 * 2016), and the server reads it for one thing only: who wrote what, see {@link Hands}. The Markdown of the page is what one of
 * them makes of it when they pause or leave, and it is taken only of whoever has seen all of the log.
 */
@Service
@Transactional
class Together {

    static final String SUBJECT = "writing";

    private static final int LONGEST_CHANGE = 3_000_000;
    private static final int LONGEST_ONCE = 40;
    private static final String PLACE = "\\{\"block\":\\d{1,6},\"at\":\\d{1,7}\\}";

    /** Others' windows read it, so it has no other form. */
    private static final Pattern CURSOR = Pattern.compile("(\\{\"anchor\":" + PLACE + ",\"head\":" + PLACE + "\\})?");

    private static final Duration PRESENT = Duration.ofSeconds(30);

    /** Whoever was away for so long finds a new document. */
    private static final Duration KEPT_ON = Duration.ofDays(14);

    private final KeptPages pages;
    private final Contributions contributions;
    private final Files files;
    private final Posts posts;
    private final People people;
    private final Words words;
    private final Spaces spaces;
    private final TogetherStore store;
    private final Changes changes;
    private final Clock clock;

    Together(
            KeptPages pages,
            Contributions contributions,
            Files files,
            Posts posts,
            People people,
            Words words,
            Spaces spaces,
            TogetherStore store,
            Changes changes,
            Clock clock) {
        this.pages = pages;
        this.contributions = contributions;
        this.files = files;
        this.posts = posts;
        this.people = people;
        this.words = words;
        this.spaces = spaces;
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What is new in a document after a number of it, and who writes in it. {@code body} is the page, where nothing was typed
     * yet.
     */
    record News(
            int generation, int after, int last, int kept, String body, List<Change> changes, List<Writer> writers) {}

    /** What became of something that was sent; {@code generation} is the document that is written now. */
    record Taken(boolean taken, int generation, int number) {}

    /** From a number of a document on; all of it when another document has taken its place. */
    public News read(ContributionId id, int generation, int after, Viewer viewer) {
        var page = pages.requireEditable(id, viewer);
        var log = current(page, viewer);
        int from = generation == log.generation() ? after : 0;
        return new News(
                log.generation(),
                from,
                log.last(),
                log.kept(),
                log.last() == 0 ? page.body() : "",
                store.list(page, log, from),
                store.listWriters(id, clock.instant().minus(PRESENT)));
    }

    static boolean isFit(String once, String change) {
        return !once.isEmpty() && once.length() <= LONGEST_ONCE && change.length() <= LONGEST_CHANGE;
    }

    /** Adds what somebody typed; the first of a document is its beginning, and there is one only. */
    public Taken type(ContributionId id, int generation, boolean first, String once, String change, Viewer viewer) {
        var page = requireOpen(id, viewer);
        current(page, viewer);
        var log = store.lock(id).orElseThrow();
        if (log.generation() != generation) {
            return new Taken(false, log.generation(), log.last());
        }
        var known = store.findNumber(id, generation, once);
        if (known.isPresent()) {
            return new Taken(true, generation, known.get());
        }
        if (first != (log.last() == 0)) {
            return new Taken(false, generation, log.last());
        }
        store.add(page, log, once, change, viewer.id(), clock.instant());
        changes.noteLook(SUBJECT, id.value());
        return new Taken(true, generation, log.last() + 1);
    }

    /** The page as somebody sees it who has seen all that was typed. */
    public Taken keep(ContributionId id, int generation, int number, String body, String whole, Viewer viewer) {
        var log = store.lock(id).orElse(null);
        var page = requireOpen(id, viewer);
        if (log == null || log.generation() != generation || !log.isOf(page) || number != log.last()) {
            return new Taken(false, log == null ? 0 : log.generation(), log == null ? 0 : log.last());
        }
        if (!(Guards.text(body, PageText.LONGEST_BODY) instanceof Guarded.Fine(var fine))
                || whole.length() > LONGEST_CHANGE) {
            return new Taken(false, generation, log.last());
        }
        var language = Posts.language(page.title() + "\n" + fine, viewer);
        var edit =
                contributions.rewrite(id, page.version(), page.title(), fine, language, who(id, log, viewer), viewer);
        if (edit instanceof Edit.Done(var made)) {
            files.adopt(made, store.writersSince(id, log));
            credit(page, log, number, made, viewer);
            store.keep(page, log, number, made.version(), whole, viewer, clock.instant());
            return new Taken(true, generation, number);
        }
        return new Taken(false, generation, log.last());
    }

    public void show(ContributionId id, long client, String cursor, Viewer viewer) {
        pages.requireEditable(id, viewer);
        if (!CURSOR.matcher(cursor).matches()) {
            return;
        }
        store.saveWriter(id, client, cursor, viewer, clock.instant());
        changes.noteLook(SUBJECT, id.value());
    }

    public void sweep() {
        store.sweep(clock.instant().minus(PRESENT), clock.instant().minus(KEPT_ON));
    }

    public void leave(ContributionId id, long client, Viewer viewer) {
        pages.requireEditable(id, viewer);
        store.removeWriter(id, client, viewer);
        changes.noteLook(SUBJECT, id.value());
    }

    /** How far a window has seen the document, of which it sends a form; nothing of one that knows of no document. */
    record Seen(int generation, int number) {}

    /**
     * Saves a form. While a document is written, only of who writes in it, and then over the page as it stands: the document
     * holds that too.
     */
    public Written rewrite(ContributionId id, PageForm form, Seen seen, Viewer viewer) {
        var page = pages.requireEditable(id, viewer);
        var log = store.lock(id).filter(one -> one.isOf(page) && one.last() > 0).orElse(null);
        if (log == null) {
            return pages.rewrite(id, form, viewer);
        }
        if (seen.generation() != log.generation() || seen.number() < 1 || seen.number() > log.last()) {
            // Until somebody types the document holds nothing but the page.
            return Math.max(log.kept(), 1) == log.last()
                    ? pages.rewrite(id, form, viewer)
                    : new Written.Mend(Errors.of("body", Said.of("knowledge.together.not-now")));
        }
        var with = form.why().isEmpty() ? form.because(who(id, log, viewer)) : form;
        var written = pages.rewrite(id, with.over(page.version()), viewer);
        if (written instanceof Written.Done) {
            var made = pages.requireEditable(id, viewer);
            files.adopt(made, store.writersSince(id, log));
            credit(page, log, seen.number(), made, viewer);
            store.keep(page, log, seen.number(), made.version(), "", viewer, clock.instant());
        }
        return written;
    }

    private void credit(Contribution page, Log log, int upTo, Contribution made, Viewer viewer) {
        if (made.version() > page.version()) {
            int kept = Math.max(log.kept(), 1);
            var typed = store.listTyped(page, log, upTo);
            contributions.credit(made, Hands.typed(typed, kept, page.body(), made.body(), viewer.id()));
        }
    }

    /** Why the page is another now: together with whom it was written. */
    private String who(ContributionId id, Log log, Viewer viewer) {
        var others = store.writersSince(id, log).stream()
                .filter(writer -> !writer.equals(viewer.id()))
                .toList();
        var names = people.cards(others).stream().map(PersonCard::name).toList();
        return names.isEmpty()
                ? ""
                : words.say(
                        viewer.locale(),
                        "knowledge.together.with",
                        Map.of(
                                "names",
                                ListFormatter.getInstance(viewer.locale()).format(names)));
    }

    private Contribution requireOpen(ContributionId id, Viewer viewer) {
        pages.requireEditable(id, viewer);
        var page = contributions.requireRewritable(id, viewer);
        if (posts.closed(page, spaces.requireAround(page.space(), viewer), viewer)
                .isPresent()) {
            throw new Forbidden();
        }
        return page;
    }

    /** The document over the page as it stands. Between looking at the one and at the other somebody may have kept both. */
    private Log current(Contribution page, Viewer viewer) {
        return store.find(page.id()).filter(log -> log.isOf(page)).orElseGet(() -> {
            store.lock(page.id());
            var now = pages.requireEditable(page.id(), viewer);
            store.begin(now);
            return store.find(page.id()).orElseThrow();
        });
    }
}
