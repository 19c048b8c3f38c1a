package nl.zwerm.exchange.stackexchange;

import java.util.Arrays;

/** Numbers each id in the order of its first coming: a hash table without an object per id. */
public final class LongSlots {
    private long[] ids = new long[1024];
    private int[] table = new int[2048];
    private int count;

    /** The number of this id, or minus one. */
    public int find(long id) {
        var entry = table[place(id)];
        return entry - 1;
    }

    /** The number of this id, given out now if need be. */
    public int put(long id) {
        var place = place(id);
        if (table[place] != 0) {
            return table[place] - 1;
        }
        if (count == ids.length) {
            grow();
            place = place(id);
        }
        ids[count] = id;
        table[place] = ++count;
        return count - 1;
    }

    public int count() {
        return count;
    }

    private int place(long id) {
        var mixed = id * 0x9E3779B97F4A7C15L;
        var place = (int) (mixed >>> 32) & (table.length - 1);
        while (table[place] != 0 && ids[table[place] - 1] != id) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private void grow() {
        ids = Arrays.copyOf(ids, ids.length * 2);
        table = new int[ids.length * 2];
        for (int slot = 0; slot < count; slot++) {
            table[place(ids[slot])] = slot + 1;
        }
    }
}
