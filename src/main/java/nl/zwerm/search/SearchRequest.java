package nl.zwerm.search;

/** What somebody typed, as they typed it; {@code typing} when the last word may not be finished. */
public record SearchRequest(String text, SearchFilter filter, boolean typing, int offset, int limit) {

    public static SearchRequest of(String text, SearchFilter filter) {
        return new SearchRequest(text, filter, false, 0, 20);
    }

    public static SearchRequest whileTyping(String text, SearchFilter filter, int limit) {
        return new SearchRequest(text, filter, true, 0, limit);
    }

    public SearchRequest page(int offset, int limit) {
        return new SearchRequest(text, filter, typing, offset, limit);
    }
}
