package nl.zwerm.expertise.internal;

/** What speaks for one person on one question, each part from 0 to 1; {@code near} when they answered something near it. */
record Evidence(
        double helpfulInTopics,
        double shareInTopics,
        double votes,
        double helpfulOverall,
        double lastActive,
        double declared,
        boolean near) {

    /**
     * Being active and helpful in other things, or having used a word of the question, ranks those who know, but does
     * not make anybody one of them.
     */
    boolean knows() {
        return shareInTopics > 0 || near || declared > 0;
    }
}
