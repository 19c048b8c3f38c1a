package nl.zwerm.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.internal.CurrentIndex;
import nl.zwerm.search.internal.FoundStore;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Service;

/** The front door to the index for other modules. Whatever it finds, the viewer may read. */
@Service
public class Search {

    private final CurrentIndex index;
    private final FoundStore store;
    private final Spaces spaces;

    Search(CurrentIndex index, FoundStore store, Spaces spaces) {
        this.index = index;
        this.store = store;
        this.spaces = spaces;
    }

    /** A question like the one being typed. */
    public record Nearest(ContributionId id, String title, Instant at, boolean named, int answers) {}

    /** A thread like a text; {@code kind} is that of its contribution. */
    public record Alike(ContributionId id, String kind, SpaceId space, String title, String language, Instant at) {}

    /**
     * The author of a text near to a question, best first, for expert finding; the caller never shows the text.
     * {@code share}, from 0 to 1, is how much of the title of the question it speaks of too.
     */
    public record Vote(long author, long contribution, float score, float share) {}

    /** The nearest existing questions to a text, best first; none when nothing is near enough. */
    public List<Nearest> nearest(String text, Viewer viewer, int limit) {
        if (text.isBlank() || limit < 1) {
            return List.of();
        }
        var within =
                Set.copyOf(spaces.readable(viewer).stream().map(SpaceId::value).toList());
        var hits = index.ask(found -> found.nearest(text, limit, SearchFilter.within(within)), List.<SearchHit>of());
        return store.listNearest(hits.stream().map(SearchHit::id).toList(), viewer);
    }

    /** The questions most like one that is asked, best first; {@code text} is what it says. */
    public List<Nearest> related(ContributionId question, String text, Viewer viewer, int limit) {
        if (text.isBlank() || limit < 1) {
            return List.of();
        }
        var within =
                Set.copyOf(spaces.readable(viewer).stream().map(SpaceId::value).toList());
        var hits = index.ask(
                found -> found.related(question.value(), text, limit, SearchFilter.within(within)),
                List.<SearchHit>of());
        return store.listNearest(hits.stream().map(SearchHit::id).toList(), viewer);
    }

    /** The threads of these kinds that are nearest to a text, best first; none when nothing is near enough. */
    public List<Alike> alike(String text, Set<String> kinds, Viewer viewer, int limit) {
        if (text.isBlank() || limit < 1) {
            return List.of();
        }
        var within =
                Set.copyOf(spaces.readable(viewer).stream().map(SpaceId::value).toList());
        var filter = SearchFilter.within(within).kinds(kinds);
        var hits = index.ask(found -> found.nearest(text, limit, filter), List.<SearchHit>of());
        return store.listAlike(hits.stream().map(SearchHit::id).toList(), viewer);
    }

    /** Threads by words of theirs that are being typed, the last perhaps not whole, best first. */
    public List<Alike> whileTyping(String text, Set<String> kinds, Viewer viewer, int limit) {
        if (text.isBlank() || limit < 1) {
            return List.of();
        }
        var within =
                Set.copyOf(spaces.readable(viewer).stream().map(SpaceId::value).toList());
        var request =
                SearchRequest.whileTyping(text, SearchFilter.within(within).kinds(kinds), limit);
        return store.listAlike(
                index.ask(found -> found.search(request), SearchHits.NONE).ids(), viewer);
    }

    /** Who wrote the texts nearest to this question, best first. Texts of confidential spaces are not in the index. */
    public List<Vote> votes(String title, String body, String language, int limit) {
        if ((title + body).isBlank() || limit < 1) {
            return List.of();
        }
        return index
                .ask(
                        found -> found.votes(title, body, language, SearchFilter.everywhere(), limit),
                        List.<nl.zwerm.search.Vote>of())
                .stream()
                .map(vote -> new Vote(vote.author(), vote.document(), vote.score(), vote.share()))
                .toList();
    }
}
