package nl.zwerm.exchange.stackexchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A site as Stack Exchange publishes it. Opening reads the posts and their history once to know which of them count;
 * each {@code forEach} then reads its file from the beginning. Not for several threads.
 */
public final class StackExchangeDump {
    private final DumpSource source;
    private final Quarantine quarantine;
    private final RowFiles files;
    private final PostIndex posts = new PostIndex();
    private final SiteGuess site = new SiteGuess();
    private final Map<DumpFile, FileTally> tallies = new EnumMap<>(DumpFile.class);
    private boolean empty;

    private StackExchangeDump(DumpSource source, Quarantine quarantine, Progress progress) {
        this.source = source;
        this.quarantine = quarantine;
        this.files = new RowFiles(source, progress);
    }

    public static StackExchangeDump open(Path folder) {
        return open(folder, Quarantine.NONE, Progress.SILENT);
    }

    /** @throws DumpRefused when the folder holds no dump */
    public static StackExchangeDump open(Path folder, Quarantine quarantine, Progress progress) {
        return open(DumpFolder.of(folder), quarantine, progress);
    }

    static StackExchangeDump open(DumpSource source, Quarantine quarantine, Progress progress) {
        var dump = new StackExchangeDump(source, quarantine, progress);
        dump.indexPosts();
        dump.indexDeletions();
        dump.posts.settle();
        return dump;
    }

    private void indexPosts() {
        var unheard = FileTally.unheard(DumpFile.POSTS);
        files.forEach(DumpFile.POSTS, unheard, (row, found) -> {
            site.look(found.text());
            try {
                posts.add(PostRows.read(row, unheard), found.number(), found.text());
            } catch (NotTaken e) {
                if (e.reason().effect() == Reason.Effect.SKIPPED) {
                    var deleted = e.reason() == Reason.POST_DELETED;
                    posts.addLeftOut(row.id("Id"), deleted, found.number(), found.text());
                }
            }
        });
        empty = unheard.report().read() == 0;
    }

    private void indexDeletions() {
        record Change(Instant at, boolean deleted) {}
        var last = new HashMap<Long, Change>();
        files.forEach(DumpFile.HISTORY, FileTally.unheard(DumpFile.HISTORY), (row, found) -> {
            site.look(found.text());
            var kind = row.kind("PostHistoryTypeId");
            if (kind == 12 || kind == 13) {
                var change = new Change(row.time("CreationDate"), kind == 12);
                last.merge(row.id("PostId"), change, (was, is) -> is.at().isBefore(was.at()) ? was : is);
            }
        });
        last.forEach((post, change) -> {
            if (change.deleted()) {
                posts.delete(post);
            }
        });
    }

    /** Without a single row of posts, readable or not: something else by that name. */
    public boolean isEmpty() {
        return empty;
    }

    public boolean has(DumpFile file) {
        return source.has(file);
    }

    public void forEachUser(Consumer<SeUser> consumer) {
        var seen = new SeenRows();
        var tally = begin(DumpFile.USERS);
        files.forEach(DumpFile.USERS, tally, (row, found) -> {
            var user = OtherRows.user(row, tally);
            seen.first(user.id(), found.text());
            consumer.accept(user);
        });
    }

    /** In the order of the file, so an answer may come before its question; but never without it. */
    public void forEachPost(Consumer<SePost> consumer) {
        var tally = begin(DumpFile.POSTS);
        files.forEach(DumpFile.POSTS, tally, (row, found) -> {
            var id = row.id("Id");
            var post = PostRows.read(row, tally);
            posts.requireTaken(id, found.number(), found.text());
            consumer.accept(withKnownAnswer(post, tally));
        });
    }

    private SePost withKnownAnswer(SePost post, FileTally tally) {
        var accepted = post.acceptedAnswerId();
        if (accepted == null || posts.answers(accepted, post.id())) {
            return post;
        }
        tally.remark(Reason.ACCEPTED_ANSWER_UNKNOWN);
        return post.withoutAcceptedAnswer();
    }

    public void forEachComment(Consumer<SeComment> consumer) {
        var rows = new OtherRows(posts);
        var seen = new SeenRows();
        var tally = begin(DumpFile.COMMENTS);
        files.forEach(DumpFile.COMMENTS, tally, (row, found) -> {
            var comment = rows.comment(row, tally);
            seen.first(comment.id(), found.text());
            consumer.accept(comment);
        });
    }

    /** In the order of the file. */
    public void forEachRevision(Consumer<SeRevision> consumer) {
        var revisions = new RevisionRows(consumer);
        var seen = new SeenIds();
        files.forEach(DumpFile.HISTORY, begin(DumpFile.HISTORY), (row, found) -> {
            seen.first(row.id("Id"));
            posts.slotFor(row.id("PostId"), Reason.POST_UNKNOWN);
            revisions.add(row);
        });
        revisions.finish();
    }

    public void forEachVote(Consumer<SeVote> consumer) {
        var rows = new OtherRows(posts);
        var seen = new SeenIds();
        files.forEach(DumpFile.VOTES, begin(DumpFile.VOTES), (row, found) -> {
            var vote = rows.vote(row);
            seen.first(vote.id());
            consumer.accept(vote);
        });
    }

    public SeVotes votes() {
        var votes = new SeVotes(posts);
        forEachVote(votes::add);
        return votes;
    }

    public void forEachLink(Consumer<SeLink> consumer) {
        var rows = new OtherRows(posts);
        var seen = new SeenIds();
        files.forEach(DumpFile.LINKS, begin(DumpFile.LINKS), (row, found) -> {
            var link = rows.link(row);
            seen.first(row.id("Id"));
            consumer.accept(link);
        });
    }

    public List<SeLink> links() {
        var links = new ArrayList<SeLink>();
        forEachLink(links::add);
        return links;
    }

    public void forEachTag(Consumer<SeTag> consumer) {
        files.forEach(DumpFile.TAGS, begin(DumpFile.TAGS), (row, found) -> consumer.accept(OtherRows.tag(row)));
    }

    /** A guess for whoever did not say which site it is. */
    public SeSite guessSite() {
        return site.guess(source.name());
    }

    /** What was read so far. */
    public Report report() {
        return new Report(tallies.values().stream().map(FileTally::report).toList());
    }

    private FileTally begin(DumpFile file) {
        var first = !tallies.containsKey(file);
        var tally = new FileTally(file.published(), first ? quarantine : Quarantine.NONE);
        if (source.has(file)) {
            tallies.put(file, tally);
        }
        return tally;
    }
}
