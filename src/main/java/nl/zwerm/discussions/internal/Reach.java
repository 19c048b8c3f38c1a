package nl.zwerm.discussions.internal;

import java.time.Instant;
import nl.zwerm.threads.Cursor;

/** Which part of a long discussion is shown: so many messages before a place in it, and so many from there on. */
record Reach(Cursor place, int earlier, int later) {

    static final int MOST = 100;

    /** The end, where most of those who come back want to be. */
    static final Reach NEWEST = new Reach(Cursor.START, MOST, 0);

    private static final String BEGINNING = "beginning";

    /** As the address says; the newest when it says nothing, or what no address of ours says. */
    static Reach of(String before, String from) {
        if (from.equals(BEGINNING)) {
            return new Reach(new Cursor(Instant.EPOCH, 0), 0, MOST);
        }
        var ahead = Cursor.parse(from);
        if (!ahead.first()) {
            return new Reach(ahead, 0, MOST);
        }
        return new Reach(Cursor.parse(before), MOST, 0);
    }

    static Reach around(Cursor message) {
        return new Reach(message, MOST / 2, MOST / 2);
    }
}
