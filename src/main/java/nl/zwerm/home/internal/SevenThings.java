package nl.zwerm.home.internal;

/**
 * How much of each is shown on a page that holds seven things: what waits, whom one can help, what came of it, and one
 * who is alone. Each has a place of its own; places that stay empty go to the others, in that order.
 */
record SevenThings(int waiting, int help, int came, int lonely) {

    static final int IN_ALL = 7;

    private static final int WAITING = 3;
    private static final int HELP = 2;
    private static final int CAME = 1;
    private static final int LONELY = 1;

    /** {@code lonely} is 0 or 1. */
    static SevenThings of(int waiting, int help, int came, int lonely) {
        int alone = Math.min(LONELY, lonely);
        int waits = Math.min(WAITING, waiting);
        int helps = Math.min(HELP, help);
        int comes = Math.min(CAME, came);
        int left = IN_ALL - alone - waits - helps - comes;
        int moreWaits = Math.min(left, waiting - waits);
        left -= moreWaits;
        int moreHelp = Math.min(left, help - helps);
        left -= moreHelp;
        return new SevenThings(waits + moreWaits, helps + moreHelp, comes + Math.min(left, came - comes), alone);
    }
}
