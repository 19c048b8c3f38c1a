package nl.zwerm.web;

/** A sentence on top of every page until the reader says to have read it, by a post to {@code path}. */
public record Notice(String word, String readWord, String path) {

    /** The request attribute under which it stands. */
    public static final String ATTRIBUTE = "zwerm.notice";
}
