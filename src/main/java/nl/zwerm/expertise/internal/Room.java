package nl.zwerm.expertise.internal;

/**
 * How much somebody wants to be asked, and how much they are.
 *
 * @param open invitations they neither answered nor declined
 * @param received invitations of the last seven days
 */
record Room(int mostOpen, int mostAWeek, int open, int received) {

    static Room usual() {
        return new Room(3, 5, 0, 0);
    }

    Room carrying(int nowOpen, int nowReceived) {
        return new Room(mostOpen, mostAWeek, nowOpen, nowReceived);
    }

    int left() {
        return Math.max(0, Math.min(mostOpen - open, mostAWeek - received));
    }

    /** What they carry already; an invitation from before this week that is still open weighs too. */
    int load() {
        return Math.max(open, received);
    }
}
