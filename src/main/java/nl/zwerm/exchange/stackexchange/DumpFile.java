package nl.zwerm.exchange.stackexchange;

/** The files of a dump that are read; Badges.xml is published too, but nothing in it is taken. */
public enum DumpFile {
    POSTS("Posts.xml"),
    USERS("Users.xml"),
    COMMENTS("Comments.xml"),
    VOTES("Votes.xml"),
    TAGS("Tags.xml"),
    HISTORY("PostHistory.xml"),
    LINKS("PostLinks.xml");

    private final String published;

    DumpFile(String published) {
        this.published = published;
    }

    /** The name under which Stack Exchange publishes it, also where the folder spells it otherwise. */
    public String published() {
        return published;
    }
}
