package nl.zwerm.threads;

import java.util.List;

/** What a thread came from and what came of it, as far as the viewer may read it; and what can be made of it now. */
public record LineageItem(List<Relative> before, List<Relative> after, List<Make> makes) {

    /** A thread that is kin; {@code word} names its kind. */
    public record Relative(String word, String title, String path, String language, String author) {}

    /** A way to make something from this; {@code word} is the key of the sentence on the button. */
    public record Make(String word, String path) {}

    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty() && makes.isEmpty();
    }
}
