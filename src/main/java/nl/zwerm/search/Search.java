package nl.zwerm.search;

import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import org.springframework.stereotype.Service;

/** The front door to the index for other modules. Whatever it finds, the viewer may read. */
@Service
public class Search {

    /** A question like the one being typed. */
    public record Nearest(ContributionId id, String title, Instant at, int answers) {}

    /** The author of a text near to a question, best first, for expert finding; the caller never shows the text. */
    public record Vote(long author, long contribution, float score) {}

    /** The nearest existing questions to a text, best first; none when nothing is near enough. */
    public List<Nearest> nearest(String text, Viewer viewer, int limit) {
        return List.of();
    }

    /** Who wrote the texts nearest to this one, best first. Texts of confidential spaces are not in the index. */
    public List<Vote> votes(String text, String language, int limit) {
        return List.of();
    }
}
