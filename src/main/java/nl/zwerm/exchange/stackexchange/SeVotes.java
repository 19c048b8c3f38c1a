package nl.zwerm.exchange.stackexchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The votes summed for each post: as large as there are posts, however many votes there were. */
public final class SeVotes {
    private static final OfPost NONE = new OfPost(0, 0, 0, null);

    private final PostIndex posts;
    private final int[] up;
    private final int[] down;
    private final int[] favourites;
    private final long[] acceptedAt;

    SeVotes(PostIndex posts) {
        this.posts = posts;
        this.up = new int[posts.count()];
        this.down = new int[posts.count()];
        this.favourites = new int[posts.count()];
        this.acceptedAt = new long[posts.count()];
    }

    /** {@code acceptedAt} is the day on which the asker accepted this answer. */
    public record OfPost(
            int up, int down, int favourites, @Nullable Instant acceptedAt) {}

    public OfPost of(long postId) {
        var slot = posts.find(postId);
        if (slot < 0) {
            return NONE;
        }
        var accepted = acceptedAt[slot] == 0 ? null : Instant.ofEpochMilli(acceptedAt[slot]);
        return new OfPost(up[slot], down[slot], favourites[slot], accepted);
    }

    void add(SeVote vote) {
        var slot = posts.find(vote.postId());
        switch (vote.type()) {
            case UP -> up[slot]++;
            case DOWN -> down[slot]++;
            case FAVOURITE -> favourites[slot]++;
            case ACCEPTED ->
                acceptedAt[slot] = Math.max(acceptedAt[slot], vote.created().toEpochMilli());
        }
    }
}
