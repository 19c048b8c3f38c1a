package nl.zwerm.exchange.internal;

import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.exchange.stackexchange.DumpFile;
import nl.zwerm.exchange.stackexchange.LongSlots;
import nl.zwerm.exchange.stackexchange.SeComment;
import nl.zwerm.exchange.stackexchange.SeLink;
import nl.zwerm.exchange.stackexchange.SePost;
import nl.zwerm.exchange.stackexchange.SeUser;
import nl.zwerm.exchange.stackexchange.StackExchangeDump;
import nl.zwerm.people.People;
import nl.zwerm.people.Topics;

/**
 * One import, file by file in the order in which things lean on each other. First everything is numbered, so that
 * texts can link to what comes later; then it is written, each chunk in one transaction. A post comes in together with
 * its votes and its acceptance, so that an import which was cut off goes on where it stopped.
 */
final class ImportRun {

    /** Where the import writes. */
    record Doors(Writer writer, Arrivals arrivals, People people, Topics topics) {}

    private final StackExchangeDump dump;
    private final Site site;
    private final Doors doors;
    private final Tally tally;
    private final Steps steps;
    private final Posts posts = new Posts();
    private final LongSlots writers = new LongSlots();
    private final VoteDays votes;
    private final Texts texts;
    private final PostDrafts drafts;

    ImportRun(StackExchangeDump dump, Site site, Doors doors, Tally tally, Steps steps) {
        this.dump = dump;
        this.site = site;
        this.doors = doors;
        this.tally = tally;
        this.steps = steps;
        this.votes = new VoteDays(site.now());
        this.texts = new Texts(new SiteLinks(site.from(), posts));
        var topics = new TopicNames(doors.topics());
        this.drafts = new PostDrafts(site, posts, texts, topics, votes, dump.has(DumpFile.VOTES));
    }

    void run() {
        var expected = doors.people().countExpected(site.origin());
        step("posts", this::numberPosts);
        step("votes", () -> dump.forEachVote(votes::add));
        step("history", this::countHistory);
        step("authors", this::findAuthors);
        step("people", this::takePeople);
        step("questions", () -> takePosts(SePost.Type.QUESTION));
        step("answers", () -> takePosts(SePost.Type.ANSWER));
        step("comments", this::takeComments);
        step("earlier", this::takeHistory);
        step("links", this::takeLinks);
        tally.known("people", expected);
        tally.added("people", doors.people().countExpected(site.origin()) - expected);
    }

    private void step(String name, Runnable work) {
        steps.begin(name);
        work.run();
        steps.end();
    }

    private void numberPosts() {
        var chunk = new Chunk<SePost>(post -> post.bodyHtml().length(), this::number);
        dump.forEachPost(post -> {
            wrote(post.ownerId());
            chunk.add(post);
        });
        chunk.finish();
    }

    private void number(List<SePost> some) {
        var keys = some.stream().map(post -> PostDrafts.key(post.id())).toList();
        var known = doors.arrivals().known(site.origin(), keys);
        some.forEach(post -> posts.add(post.id(), post.parentId(), known.get(PostDrafts.key(post.id()))));
    }

    private void countHistory() {
        dump.forEachRevision(revision -> {
            if (History.changesText(revision)) {
                wrote(revision.editorId());
                posts.countText(revision.postId());
            }
        });
    }

    private void findAuthors() {
        dump.forEachComment(comment -> wrote(comment.userId()));
    }

    private void wrote(@org.jspecify.annotations.Nullable Long user) {
        if (user != null) {
            writers.put(user);
        }
    }

    private void takePeople() {
        var chunk = new Chunk<SeUser>(_ -> 1, some -> {
            var names = new java.util.LinkedHashMap<String, String>();
            for (var user : some) {
                var author = java.util.Objects.requireNonNull(Author.of(user.id(), user.displayName()));
                names.put(author.key(), author.name());
            }
            doors.people().expectAll(site.origin(), names);
        });
        dump.forEachUser(user -> {
            if (writers.find(user.id()) >= 0) {
                chunk.add(user);
            }
        });
        chunk.finish();
    }

    private void takePosts(SePost.Type type) {
        var kind = type == SePost.Type.QUESTION ? "questions" : "answers";
        var chunk = new Chunk<SePost>(post -> post.bodyHtml().length(), some -> takePosts(kind, some));
        dump.forEachPost(post -> {
            if (post.type() != type) {
                return;
            }
            drafts.note(post);
            if (posts.isKnown(post.id())) {
                tally.known(kind, 1);
            } else {
                chunk.add(post);
            }
        });
        chunk.finish();
    }

    private void takePosts(String kind, List<SePost> some) {
        var ready = new java.util.ArrayList<Draft>();
        for (var post : some) {
            try {
                ready.add(drafts.draft(post));
            } catch (RowRefused e) {
                refuse(post.id(), PostDrafts.row(post), e.refusal());
            }
        }
        tally.added(
                kind,
                doors.writer()
                        .write(site.origin(), ready, draft -> refuse(draft.number(), draft.row(), Refusal.NOT_STORED)));
    }

    private void refuse(long post, String row, Refusal refusal) {
        posts.refuse(post);
        tally.refuse(DumpFile.POSTS, row, refusal);
    }

    private void takeComments() {
        var chunk = new Chunk<SeComment>(comment -> comment.text().length(), this::takeComments);
        dump.forEachComment(chunk::add);
        chunk.finish();
    }

    private void takeComments(List<SeComment> some) {
        var comments = new CommentDrafts(site, posts, texts);
        var keys = some.stream().map(CommentDrafts::key).toList();
        Map<String, ContributionId> known = doors.arrivals().known(site.origin(), keys);
        var ready = new java.util.ArrayList<Draft>();
        for (var comment : some) {
            if (!known.containsKey(CommentDrafts.key(comment))) {
                try {
                    ready.add(comments.draft(comment));
                } catch (RowRefused e) {
                    tally.refuse(DumpFile.COMMENTS, CommentDrafts.row(comment), e.refusal());
                }
            }
        }
        tally.known("comments", known.size());
        tally.added(
                "comments",
                doors.writer()
                        .write(
                                site.origin(),
                                ready,
                                draft -> tally.refuse(DumpFile.COMMENTS, draft.row(), Refusal.NOT_STORED)));
    }

    private void takeHistory() {
        var history = new History(site, posts, texts, doors.arrivals());
        var chunk = new Chunk<History.Act>(History::weight, some -> takeHistory(history, some));
        dump.forEachRevision(revision -> {
            if (!History.changesText(revision)) {
                return;
            }
            var version = posts.nextVersion(revision.postId());
            // the last one is the text that stands there now
            if (posts.isTaken(revision.postId()) && version < posts.earlierTexts(revision.postId())) {
                chunk.add(new History.Act(revision, version));
            }
        });
        chunk.finish();
    }

    private void takeHistory(History history, List<History.Act> acts) {
        var made = history.make(acts);
        made.refused().forEach((act, refusal) -> tally.refuse(DumpFile.HISTORY, History.row(act.revision()), refusal));
        int refusedBefore = tally.refused(DumpFile.HISTORY);
        int written = doors.writer()
                .writeHistory(
                        site.origin(),
                        made.texts(),
                        text -> tally.refuse(DumpFile.HISTORY, text.row(), Refusal.NOT_STORED));
        int refused = tally.refused(DumpFile.HISTORY) - refusedBefore;
        tally.added("earlier", written);
        tally.known("earlier", made.texts().size() - written - refused);
    }

    private void takeLinks() {
        var chunk = new Chunk<SeLink>(_ -> 1, this::takeLinks);
        dump.forEachLink(link -> {
            if (posts.isTaken(link.postId()) && posts.isTaken(link.relatedId())) {
                chunk.add(link);
            }
        });
        chunk.finish();
    }

    private void takeLinks(List<SeLink> some) {
        int added = doors.arrivals().takeLinks(some.stream().map(this::link).toList());
        tally.added("links", added);
        tally.known("links", some.size() - added);
    }

    private Arriving.Link link(SeLink link) {
        var created = link.created();
        var kind = link.type() == SeLink.Type.DUPLICATE ? "duplicate" : "link";
        return new Arriving.Link(
                posts.idOf(link.postId()),
                posts.idOf(link.relatedId()),
                kind,
                created == null || created.isAfter(site.now()) ? site.now() : created);
    }
}
