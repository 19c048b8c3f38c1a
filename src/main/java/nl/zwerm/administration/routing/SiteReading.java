package nl.zwerm.administration.routing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zwerm.administration.routing.Site.Answer;
import nl.zwerm.administration.routing.Site.Question;
import nl.zwerm.administration.routing.Site.Vote;
import nl.zwerm.exchange.stackexchange.DumpFile;
import nl.zwerm.exchange.stackexchange.Progress;
import nl.zwerm.exchange.stackexchange.Quarantine;
import nl.zwerm.exchange.stackexchange.Reason;
import nl.zwerm.exchange.stackexchange.SePost;
import nl.zwerm.exchange.stackexchange.SeVote;
import nl.zwerm.exchange.stackexchange.StackExchangeDump;
import org.jsoup.Jsoup;

/**
 * Reads a dump for replay. Nothing that a dump records only at its end is read: no score, no accepted answer, no counts,
 * no last activity; what was thanked for and accepted comes from the votes, which are dated.
 */
final class SiteReading {

    private static final int LONGEST = 20_000;

    private final Map<String, Long> topics = new HashMap<>();
    private final Map<Long, Question> questions = new HashMap<>();
    private final List<SePost> waiting = new ArrayList<>();
    private final List<Vote> votes = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private long undated;

    private SiteReading() {}

    static Site read(Path folder) {
        return new SiteReading().readFrom(folder);
    }

    private Site readFrom(Path folder) {
        var dump = StackExchangeDump.open(folder, Quarantine.NONE, Progress.SILENT);
        if (dump.isEmpty()) {
            throw new EvaluationRefused("There is nothing that looks like a post in Posts.xml in " + folder
                    + ". It is empty, or a file of another kind.");
        }
        dump.forEachPost(this::take);
        dump.forEachVote(this::take);
        refuseBroken(dump, folder);
        var asked = questions.values().stream()
                .sorted(Comparator.comparing(Question::at).thenComparingLong(Question::id))
                .toList();
        var answers = waiting.stream()
                .filter(post -> questions.containsKey(post.parentId()))
                .map(this::answer)
                .filter(answer ->
                        !Long.valueOf(answer.author()).equals(answer.question().asker()))
                .sorted(Comparator.comparing(Answer::at).thenComparingLong(Answer::id))
                .toList();
        votes.sort(Comparator.comparing(Vote::known).thenComparingLong(Vote::post));
        var name = folder.toAbsolutePath().normalize().getFileName();
        return new Site(
                name == null ? folder.toString() : name.toString(),
                asked,
                answers,
                List.copyOf(votes),
                dump.has(DumpFile.VOTES),
                List.copyOf(remarks));
    }

    private void take(SePost post) {
        if (!post.dated()) {
            undated++;
        } else if (post.type() == SePost.Type.QUESTION) {
            var title = post.title();
            questions.put(
                    post.id(),
                    new Question(
                            post.id(),
                            post.created(),
                            post.ownerId(),
                            title == null ? "" : title,
                            plain(post.bodyHtml()),
                            post.tags(),
                            post.tags().stream().map(this::topic).collect(Collectors.toUnmodifiableSet())));
        } else if (post.ownerId() != null) {
            waiting.add(post);
        }
    }

    private void take(SeVote vote) {
        boolean accepted = vote.type() == SeVote.Type.ACCEPTED;
        if (accepted || vote.type() == SeVote.Type.UP) {
            // The site tells the day: what happened on it is known when it is over.
            votes.add(new Vote(vote.postId(), accepted, vote.created().plus(Duration.ofDays(1))));
        }
    }

    /** Merged questions have answers that are older than they are: these were there from the beginning. */
    private Answer answer(SePost post) {
        var question = questions.get(post.parentId());
        var author = post.ownerId();
        if (question == null || author == null) {
            throw new IllegalStateException("Answer " + post.id() + " has no question or no author");
        }
        return new Answer(post.id(), question, later(post.created(), question.at()), author, plain(post.bodyHtml()));
    }

    private void refuseBroken(StackExchangeDump dump, Path folder) {
        for (var file : dump.report().files()) {
            if (file.noted().containsKey(Reason.FILE_TRUNCATED)) {
                throw new EvaluationRefused(file.file() + " in " + folder + " breaks off after " + file.read()
                        + " rows. Figures about a part of a site would mislead; fetch the file again.");
            }
            if (file.quarantinedRows() > 0) {
                remarks.add(file.file() + ": " + file.quarantinedRows() + " of " + file.read()
                        + " rows could not be read and are left out");
            }
        }
        if (undated > 0) {
            remarks.add("Posts.xml: " + undated + " posts without a date of their own are left out");
        }
    }

    private long topic(String tag) {
        return topics.computeIfAbsent(tag, _ -> topics.size() + 1L);
    }

    private static String plain(String html) {
        var text = Jsoup.parseBodyFragment(html).text();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
