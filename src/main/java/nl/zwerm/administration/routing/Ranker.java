package nl.zwerm.administration.routing;

/** Whoever puts people in an order. */
enum Ranker {
    SHIPPED("shipped weights"),
    FITTED("fitted on the first 60 %"),
    ELSEWHERE("fitted on other sites"),
    BALANCED("shipped, under load"),
    RANDOM("random"),
    ACTIVE("most active overall"),
    TAG("most active in the tags");

    private final String words;

    Ranker(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
