package nl.zwerm.expertise.internal;

/** What speaks for one person on one question, each part from 0 to 1. */
record Evidence(
        double helpfulInTopics,
        double shareInTopics,
        double votes,
        double helpfulOverall,
        double lastActive,
        double declared) {

    /** Being active and helpful in other things ranks those who know, but does not make anybody one of them. */
    boolean knows() {
        return shareInTopics > 0 || votes > 0 || declared > 0;
    }
}
