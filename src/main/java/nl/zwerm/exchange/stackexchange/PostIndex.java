package nl.zwerm.exchange.stackexchange;

import java.util.Arrays;

/** What is known of every post before the first one is handed out, since answers may stand before their questions. */
final class PostIndex {
    private enum State {
        QUESTION,
        ANSWER,
        LEFT_OUT,
        DELETED,
        ORPHAN
    }

    private final LongSlots slots = new LongSlots();
    private State[] states = new State[1024];
    private long[] parents = new long[1024];
    private long[] rows = new long[1024];
    private long[] prints = new long[1024];

    void add(SePost post, long rowNumber, String raw) {
        var question = post.type() == SePost.Type.QUESTION;
        var parent = post.parentId();
        add(post.id(), question ? State.QUESTION : State.ANSWER, parent == null ? 0 : parent, rowNumber, raw);
    }

    void addLeftOut(long id, boolean deleted, long rowNumber, String raw) {
        add(id, deleted ? State.DELETED : State.LEFT_OUT, 0, rowNumber, raw);
    }

    private void add(long id, State state, long parent, long rowNumber, String raw) {
        var known = slots.count();
        var slot = slots.put(id);
        if (slot < known) {
            return;
        }
        if (slot == states.length) {
            grow();
        }
        states[slot] = state;
        parents[slot] = parent;
        rows[slot] = rowNumber;
        prints[slot] = SeenRows.print(raw);
    }

    private void grow() {
        var size = states.length * 2;
        states = Arrays.copyOf(states, size);
        parents = Arrays.copyOf(parents, size);
        rows = Arrays.copyOf(rows, size);
        prints = Arrays.copyOf(prints, size);
    }

    void delete(long id) {
        var slot = slots.find(id);
        if (slot >= 0) {
            states[slot] = State.DELETED;
        }
    }

    /** Call once all posts and deletions are in: an answer shares the fate of its question. */
    void settle() {
        for (int slot = 0; slot < slots.count(); slot++) {
            if (state(slot) == State.ANSWER) {
                states[slot] = fate(slots.find(parents[slot]));
            }
        }
    }

    private State fate(int question) {
        if (question < 0) {
            return State.ORPHAN;
        }
        return switch (state(question)) {
            case QUESTION -> State.ANSWER;
            case DELETED -> State.DELETED;
            // an answer to an answer or to a wiki page has no question either
            case ANSWER, LEFT_OUT, ORPHAN -> State.ORPHAN;
        };
    }

    /** For a row of the posts themselves. */
    void requireTaken(long id, long rowNumber, String raw) {
        var slot = slots.find(id);
        if (slot >= 0 && rows[slot] != rowNumber) {
            throw new NotTaken(prints[slot] == SeenRows.print(raw) ? Reason.REPEATED : Reason.ID_TAKEN);
        }
        if (slot >= 0 && state(slot) == State.DELETED) {
            throw new NotTaken(Reason.POST_DELETED);
        }
        if (!isTaken(slot)) {
            throw new NotTaken(Reason.QUESTION_UNKNOWN);
        }
    }

    /** For what hangs on a post: its slot. */
    int slotFor(long postId, Reason ifUnknown) {
        var slot = slots.find(postId);
        if (isTaken(slot)) {
            return slot;
        }
        var known = slot >= 0 && state(slot) != State.ORPHAN;
        throw new NotTaken(known ? Reason.POST_NOT_TAKEN : ifUnknown);
    }

    /** The slot of a post that was taken, or minus one. */
    int find(long postId) {
        var slot = slots.find(postId);
        return isTaken(slot) ? slot : -1;
    }

    boolean answers(long answer, long question) {
        var slot = slots.find(answer);
        return slot >= 0 && state(slot) == State.ANSWER && parents[slot] == question;
    }

    int count() {
        return slots.count();
    }

    private boolean isTaken(int slot) {
        return slot >= 0 && (state(slot) == State.QUESTION || state(slot) == State.ANSWER);
    }

    private State state(int slot) {
        return states[slot];
    }
}
