package nl.zwerm.exchange.stackexchange;

import java.util.Arrays;

/** Tells a row that merely comes twice from one that takes another's id. */
final class SeenRows {
    private final LongSlots slots = new LongSlots();
    private long[] prints = new long[1024];

    void first(long id, String raw) {
        var known = slots.count();
        var slot = slots.put(id);
        if (slot < known) {
            throw new NotTaken(prints[slot] == print(raw) ? Reason.REPEATED : Reason.ID_TAKEN);
        }
        if (slot == prints.length) {
            prints = Arrays.copyOf(prints, prints.length * 2);
        }
        prints[slot] = print(raw);
    }

    static long print(String raw) {
        var print = 0xCBF29CE484222325L;
        for (int i = 0; i < raw.length(); i++) {
            print = (print ^ raw.charAt(i)) * 0x100000001B3L;
        }
        return print;
    }
}
