package nl.zwerm.exchange.internal;

import java.util.Arrays;
import java.util.BitSet;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.exchange.stackexchange.LongSlots;
import org.jspecify.annotations.Nullable;

/** Which contribution each post of the dump is or becomes: some thirty bytes a post, never its text. */
final class Posts {
    private final LongSlots slots = new LongSlots();
    private long[] ids = new long[1024];
    private long[] questions = new long[1024];
    private int[] texts = new int[1024];
    private int[] seen = new int[1024];
    private final BitSet known = new BitSet();
    private final BitSet refused = new BitSet();

    /** A post of the dump: what it is here, and the number of its question. */
    void add(long post, @Nullable Long question, @Nullable ContributionId here) {
        var slot = slots.put(post);
        if (slot == ids.length) {
            grow();
        }
        ids[slot] = here == null ? ContributionId.next().value() : here.value();
        questions[slot] = question == null ? post : question;
        known.set(slot, here != null);
    }

    private void grow() {
        var size = ids.length * 2;
        ids = Arrays.copyOf(ids, size);
        questions = Arrays.copyOf(questions, size);
        texts = Arrays.copyOf(texts, size);
        seen = Arrays.copyOf(seen, size);
    }

    /** Was here before this import began. */
    boolean isKnown(long post) {
        return known.get(require(post));
    }

    /** Is here, or comes in now, as far as anybody knows. */
    boolean isTaken(long post) {
        var slot = slots.find(post);
        return slot >= 0 && !refused.get(slot);
    }

    void refuse(long post) {
        refused.set(require(post));
    }

    ContributionId idOf(long post) {
        return ContributionId.of(ids[require(post)]);
    }

    ContributionId questionOf(long post) {
        return idOf(questions[require(post)]);
    }

    boolean isQuestion(long post) {
        return questions[require(post)] == post;
    }

    void countText(long post) {
        var slot = slots.find(post);
        if (slot >= 0) {
            texts[slot]++;
        }
    }

    /** How many texts came before the present one. */
    int earlierTexts(long post) {
        return Math.max(texts[require(post)] - 1, 0);
    }

    /** The version of the next text in the history, counting from zero each time the history is read. */
    int nextVersion(long post) {
        return seen[require(post)]++;
    }

    private int require(long post) {
        var slot = slots.find(post);
        if (slot < 0) {
            throw new IllegalArgumentException("post " + post + " was not announced");
        }
        return slot;
    }
}
