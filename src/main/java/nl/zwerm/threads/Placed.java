package nl.zwerm.threads;

import nl.zwerm.text.Passage;

/** What a comment is about, when that is a passage; {@code resolved} when nothing is left to be done about it. */
public record Placed(Passage passage, boolean resolved) {

    static final Placed NOWHERE = new Placed(Passage.NONE, false);
}
