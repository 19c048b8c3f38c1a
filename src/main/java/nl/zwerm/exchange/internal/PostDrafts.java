package nl.zwerm.exchange.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.Facts;
import nl.zwerm.exchange.stackexchange.LongSlots;
import nl.zwerm.exchange.stackexchange.SePost;
import nl.zwerm.expertise.Escalation;
import nl.zwerm.questions.AcceptedAnswer;
import nl.zwerm.questions.ArrivingQuestion;
import org.jspecify.annotations.Nullable;

/** Makes questions and answers ready to be written. Questions must be drafted before their answers. */
final class PostDrafts {
    private static final int LAST_STAGE = List.of(Escalation.Stage.values()).indexOf(Escalation.Stage.OPEN_LIST);

    private final Site site;
    private final Posts posts;
    private final Texts texts;
    private final TopicNames topics;
    private final VoteDays votes;
    private final boolean votesTold;
    private final LongSlots acceptedAnswers = new LongSlots();

    PostDrafts(Site site, Posts posts, Texts texts, TopicNames topics, VoteDays votes, boolean votesTold) {
        this.site = site;
        this.posts = posts;
        this.texts = texts;
        this.topics = topics;
        this.votes = votes;
        this.votesTold = votesTold;
    }

    static String key(long post) {
        return "post " + post;
    }

    Draft draft(SePost post) {
        var parent = post.parentId();
        if (parent != null && !posts.isTaken(parent)) {
            throw new RowRefused(Refusal.PARENT_REFUSED);
        }
        var arriving = contribution(post, parent);
        return new Draft(
                post.id(),
                row(post),
                arriving,
                Author.of(post.ownerId(), post.ownerName()),
                votes(arriving, post),
                parent == null ? question(arriving, post) : null,
                parent == null ? null : accepted(arriving, post));
    }

    /** Also of a question that was here before: its answer may still have to come. */
    void note(SePost question) {
        var answer = question.acceptedAnswerId();
        if (answer != null) {
            acceptedAnswers.put(answer);
        }
    }

    static String row(SePost post) {
        var title = post.title();
        return "Id=%d %s"
                .formatted(post.id(), title == null ? "" : title.substring(0, Math.min(title.length(), 80)))
                .strip();
    }

    private Arriving contribution(SePost post, @Nullable Long parent) {
        var title = post.title();
        var body = texts.body(post.bodyHtml());
        return site.contribution(
                posts.idOf(post.id()),
                parent == null ? "question" : "answer",
                parent == null ? null : posts.idOf(parent),
                posts.questionOf(post.id()),
                title == null ? "" : Texts.filled(texts.title(title)),
                parent == null ? body : Texts.filled(body),
                site.past(post.created()),
                post.lastEdited(),
                posts.earlierTexts(post.id()),
                votesTold ? votes.of(post.id()).size() : Math.max(post.score(), 0),
                site.source(key(post.id()), site.from().addressOf(post).orElse(null), post.licence()),
                topics.of(post.tags()));
    }

    /** The site tells the day of a vote only, which may begin before the post was written. */
    private List<Arriving.Fact> votes(Arriving arriving, SePost post) {
        return votes.of(post.id()).stream()
                .map(day -> new Arriving.Fact(
                        Facts.IMPORTED_VOTE, arriving.id(), arriving.root(), later(day, post.created())))
                .toList();
    }

    /** It asks nobody: it is past all stages, and only those who look for open questions find it. */
    private ArrivingQuestion question(Arriving arriving, SePost post) {
        var closed = post.acceptedAnswerId() == null ? post.closed() : null;
        return new ArrivingQuestion(
                arriving.id(),
                arriving.space(),
                false,
                "",
                "",
                "whenever",
                closed == null ? null : "obsolete",
                null,
                closed == null ? null : closed.isAfter(site.now()) ? site.now() : closed,
                LAST_STAGE,
                null);
    }

    private @Nullable AcceptedAnswer accepted(Arriving answer, SePost post) {
        if (acceptedAnswers.find(post.id()) < 0) {
            return null;
        }
        var day = votes.acceptedAt(post.id());
        return new AcceptedAnswer(
                answer.root(), answer.id(), day == null ? post.created() : later(day, post.created()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
