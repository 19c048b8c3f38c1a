package nl.zwerm.administration.routing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a site, oldest first. Only what was there when it was written, apart from text and tags, which are
 * taken as they stand; and votes, each from the end of the day for which the site tells it.
 *
 * @param remarks what whoever reads the figures should know about the reading
 */
record Site(
        String name,
        List<Question> questions,
        List<Answer> answers,
        List<Vote> votes,
        boolean dated,
        List<String> remarks) {

    record Question(
            long id,
            Instant at,
            @Nullable Long asker,
            String title,
            String body,
            List<String> tags,
            Set<Long> topics) {}

    /** By somebody who is known; never by whoever asked. */
    record Answer(long id, Question question, Instant at, long author, String body) {}

    /** @param accepted by whoever asked; otherwise somebody found it of use */
    record Vote(long post, boolean accepted, Instant known) {}
}
