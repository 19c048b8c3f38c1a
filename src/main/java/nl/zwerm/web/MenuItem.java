package nl.zwerm.web;

/** A link in the head of every page; modules offer theirs as beans. {@code word} is a key in the words. */
public record MenuItem(int order, String path, String word, boolean forAdministrators) {

    public boolean shownTo(Reader reader) {
        return !forAdministrators || reader.administrator();
    }
}
