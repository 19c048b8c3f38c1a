package nl.zwerm.circles.room;

import java.util.Random;

/** A lot that leaves everything in the order it has. */
final class InOrder extends Random {

    private static final long serialVersionUID = 1L;

    /** Shuffling takes the last of those that are left, which stands there already. */
    @Override
    public int nextInt(int bound) {
        return bound - 1;
    }
}
