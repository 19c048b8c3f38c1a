package nl.zwerm.threads;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Deed;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.contributions.Tried;
import nl.zwerm.contributions.WholeThread;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Space;
import nl.zwerm.text.Markdown;
import nl.zwerm.text.MarkdownContext;
import nl.zwerm.text.Marked;
import nl.zwerm.text.Passage;
import nl.zwerm.text.ReadText;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;

/** One thread before one viewer: makes the parts of its page that every kind has. */
public final class ThreadView {

    private final WholeThread thread;
    private final ThreadItem first;
    private final Space space;
    private final Viewer viewer;
    private final Retyped retyped;
    private final LineageItem lineage;
    private final Map<ContributionId, List<LineageItem.Relative>> madeOfParts;
    private final Markdown markdown;
    private final List<Offer> offers;
    private final List<MoreChoice> choices;
    private final Map<ContributionId, Placed> placed;
    private final List<Contribution> trashed;
    private final CareItem care;

    ThreadView(
            WholeThread thread,
            ThreadItem first,
            Space space,
            Viewer viewer,
            Retyped retyped,
            LineageItem lineage,
            Map<ContributionId, List<LineageItem.Relative>> madeOfParts,
            Markdown markdown,
            List<Offer> offers,
            List<MoreChoice> choices,
            Map<ContributionId, Placed> placed) {
        this.thread = thread;
        this.first = first;
        this.space = space;
        this.viewer = viewer;
        this.retyped = retyped;
        this.lineage = lineage;
        this.madeOfParts = madeOfParts;
        this.markdown = markdown;
        this.offers = offers;
        this.choices = choices;
        this.placed = placed;
        this.trashed = thread.items().stream()
                .map(ThreadItem::contribution)
                .filter(made -> made.trashed() && made.parent() != null && made.by(viewer.id()))
                .toList();
        this.care = CareItem.of(
                first.contribution(),
                thread.acts(),
                trashed,
                first.contribution().by(viewer.id()),
                space.steward());
    }

    /** The first of the thread, after which the page is named. */
    public Contribution root() {
        return first.contribution();
    }

    public Space space() {
        return space;
    }

    public Viewer viewer() {
        return viewer;
    }

    public Retyped retyped() {
        return retyped;
    }

    public LineageItem lineage() {
        return lineage;
    }

    /**
     * What it came from or led to may be of a confidential space, and then its title is on the page. Where the viewer wrote
     * under a pseudonym the page shows them which part that is.
     */
    private boolean mayStayOffline() {
        return root().published()
                && !root().sealed()
                && !mineUnderPseudonym()
                && thread.related().stream().noneMatch(one -> one.contribution().sealed());
    }

    /** What stands at the top of the page of every kind. */
    public HeadItem head() {
        var made = root();
        return new HeadItem(
                made.id().toString(),
                made.kind(),
                made.title(),
                made.language(),
                byline(first),
                space.id().toString(),
                space.name(),
                space.everyone(),
                thread.topics(),
                html(made.body()),
                mine(made),
                care,
                more(made),
                maySilence(made),
                made.byUnderPseudonym(viewer.id()),
                thread.followed(),
                thanks(first),
                imported(made),
                mayStayOffline());
    }

    /** What is published beneath something, oldest first. */
    public List<ThreadItem> beneath(ContributionId parent, String kind) {
        return thread.items().stream()
                .filter(item -> parent.equals(item.contribution().parent())
                        && item.contribution().kind().equals(kind)
                        && item.contribution().published())
                .toList();
    }

    public boolean mine(Contribution made) {
        return made.isOf(viewer.id());
    }

    /** What else may be done with it, folded away. */
    public MoreItem more(Contribution made) {
        return MoreItem.of(made, space, mine(made), care, choices);
    }

    /** Whether the viewer wrote something here under a pseudonym: then they go on so unless they choose otherwise. */
    public boolean mineUnderPseudonym() {
        return thread.items().stream().anyMatch(item -> item.contribution().byUnderPseudonym(viewer.id()));
    }

    public boolean mayRemove(Contribution made) {
        return mine(made) || space.steward();
    }

    /** A steward may close a thread to a pseudonym, and does not learn whose it is. */
    public boolean maySilence(Contribution made) {
        return space.steward() && made.pseudonym() != null && !mine(made);
    }

    /** What the viewer was writing beneath this, and did not send yet. */
    public @Nullable Contribution draft(ContributionId parent, String kind) {
        return thread.items().stream()
                .map(ThreadItem::contribution)
                .filter(made -> made.draft() && made.kind().equals(kind) && parent.equals(made.parent()))
                .reduce((_, latest) -> latest)
                .orElse(null);
    }

    /** What the viewer writes beneath something of the thread: what was refused, what was kept, or nothing yet. */
    public Writing writing(ContributionId parent, String kind, String field) {
        return writing(parent, kind, field, once(parent, kind));
    }

    /** The same where not all that the viewer sent stands on the page. */
    public Writing writing(ContributionId parent, String kind, String field, long sentSoFar) {
        return writing(parent, kind, field, SentForms.token(parent, sentSoFar, 0));
    }

    /** What a form beneath something is sent with: the same until the viewer sent one more of this kind there. */
    public String once(ContributionId parent, String kind) {
        var there = beneath(parent, kind).stream().map(ThreadItem::contribution).toList();
        return SentForms.token(
                parent,
                there.stream().filter(made -> made.by(viewer.id())).count(),
                there.stream()
                        .filter(made -> made.byUnderPseudonym(viewer.id()))
                        .count());
    }

    private Writing writing(ContributionId parent, String kind, String field, String token) {
        var draft = draft(parent, kind);
        var id = draft == null ? "" : draft.id().toString();
        if (retyped.field().equals(field)) {
            return new Writing(
                    field, retyped.form().text(), id, token, retyped.form().pseudonym(), retyped.errors());
        }
        return new Writing(field, draft == null ? "" : draft.body(), id, token, mineUnderPseudonym(), Errors.NONE);
    }

    public Byline byline(ThreadItem item) {
        var made = item.contribution();
        return new Byline(item.author(), made.pseudonym(), root().kind(), made.at(), made.editedAt());
    }

    /** Nothing is done beneath what is out of sight. */
    public ThanksItem thanks(ThreadItem item) {
        var thanks = ThanksItem.of(item, viewer, offers);
        return care.away() ? thanks.toRead() : thanks;
    }

    public TriedItem tried(Contribution made) {
        var tried = thread.tried().getOrDefault(made.id(), Tried.nothing(made.id()));
        return new TriedItem(tried, !mine(made) && made.published() && !care.away() && !care.locked());
    }

    /** What was made from this part, as far as the viewer may read it. */
    public List<LineageItem.Relative> madeFrom(Contribution part) {
        return madeOfParts.getOrDefault(part.id(), List.of());
    }

    /** What went into this thread, as it was written. */
    public List<MergedItem> merged() {
        return thread.acts().stream()
                .flatMap(act ->
                        act.merged() != null && root().id().equals(act.merged().into())
                                ? Stream.of(MergedItem.of(
                                        act, act.merged(), html(act.merged().body()), space.steward()))
                                : Stream.of())
                .toList();
    }

    /** Said of it that it no longer holds. */
    public @Nullable OutdatedItem outdated(Contribution made) {
        return thread.acts().stream()
                .filter(act -> act.what() == Deed.OUTDATE && made.id().equals(act.thing()))
                .map(act -> new OutdatedItem(
                        act.byName(),
                        act.reason(),
                        act.at(),
                        act.other(),
                        act.other() != null
                                && act.other().path().contains(root().id().toString()),
                        mine(made) || space.steward() || viewer.id().equals(act.by())
                                ? "/contributions/" + made.id() + "/outdated/withdrawn"
                                : ""))
                .findFirst()
                .orElse(null);
    }

    /** The first of the thread with the passages marked that comments beneath it are about, while these are not resolved. */
    public Marked marked(SafeHtml text) {
        var passages = new LinkedHashMap<String, Passage>();
        for (var item : beneath(root().id(), Telling.COMMENT)) {
            var id = item.contribution().id();
            var place = placed.getOrDefault(id, Placed.NOWHERE);
            if (place.passage().any() && !place.resolved()) {
                passages.put(id.toString(), place.passage());
            }
        }
        return passages.isEmpty()
                ? new Marked(text, Map.of())
                : ReadText.of(text).mark(passages);
    }

    public CommentsItem comments(Contribution about) {
        return comments(about, null);
    }

    /** Those beneath what was marked, where passages can be chosen in it. */
    public CommentsItem comments(Contribution about, @Nullable Marked marked) {
        var writing = writing(about.id(), Telling.COMMENT, CommentsItem.field(about.id()));
        boolean closed = !about.published() || care.away() || care.locked();
        return new CommentsItem(
                about.id().toString(),
                UnderPseudonym.offeredIn(space),
                beneath(about.id(), Telling.COMMENT).stream()
                        .map(item -> new CommentsItem.Comment(
                                item.contribution().id().toString(),
                                item.contribution().language(),
                                byline(item),
                                html(item.contribution().body()),
                                imported(item.contribution()),
                                mine(item.contribution()),
                                maySilence(item.contribution()),
                                more(item.contribution()),
                                marked == null ? null : quoted(item.contribution(), marked, closed)))
                        .toList(),
                CareItem.hidden(thread.acts(), trashed, about, space.steward()).stream()
                        .filter(done -> done.at().startsWith(Telling.COMMENT + "-"))
                        .toList(),
                closed,
                writing,
                writing.any() || retyped.field().equals(writing.field()),
                CommentsItem.blank(mineUnderPseudonym()),
                marked != null,
                chosen(about.id(), writing));
    }

    private CommentsItem.@Nullable Quoted quoted(Contribution comment, Marked marked, boolean closed) {
        var place = placed.get(comment.id());
        return place == null
                ? null
                : CommentsItem.quoted(
                        place,
                        marked.number(comment.id().toString()),
                        !closed && (mine(comment) || space.mayWrite(viewer)));
    }

    private Passage chosen(ContributionId about, Writing writing) {
        if (retyped.field().equals(writing.field())) {
            return retyped.form().passage();
        }
        var draft = draft(about, Telling.COMMENT);
        return draft == null
                ? Passage.NONE
                : placed.getOrDefault(draft.id(), Placed.NOWHERE).passage();
    }

    public @Nullable Imported imported(Contribution made) {
        return made.origin() == null
                ? null
                : new Imported(
                        made.origin(),
                        web(made.originAddress()),
                        Objects.requireNonNullElse(made.licence(), ""),
                        made.importedVotes());
    }

    public SafeHtml html(String text) {
        return space.confidential() ? markdown.render(text, MarkdownContext.PAGE) : markdown.renderOften(text);
    }

    /** An address that came with an import leads to the web or nowhere. */
    private static String web(@Nullable String address) {
        return address != null && (address.startsWith("https://") || address.startsWith("http://")) ? address : "";
    }
}
