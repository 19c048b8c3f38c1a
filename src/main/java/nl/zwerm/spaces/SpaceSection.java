package nl.zwerm.spaces;

/**
 * What a space shows of one capability: the newest threads that begin with this {@code kind} of contribution, under the
 * heading {@code word}, each at {@code path}, where {@code {space}} is filled in, followed by its id. {@code begin} says how to begin one. Offered as a bean,
 * as a menu item is.
 */
public record SpaceSection(int order, String kind, String word, String path, String begin) {

    public String beginPath(SpaceId space) {
        return in(space) + "new?space=" + space;
    }

    public String threadPath(SpaceId space, String root) {
        return in(space) + root;
    }

    /** Where all of them in that space stand; empty when the capability has no such list. */
    public String listPath(SpaceId space) {
        return path.contains("{space}") ? in(space).replaceFirst("/$", "") : "";
    }

    private String in(SpaceId space) {
        return path.replace("{space}", space.toString());
    }
}
