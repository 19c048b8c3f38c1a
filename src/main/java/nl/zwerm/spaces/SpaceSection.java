package nl.zwerm.spaces;

/**
 * What a space shows of one capability: the newest threads that begin with this {@code kind} of contribution, under the
 * heading {@code word}, each at {@code path}, where {@code {space}} is filled in, followed by its id. {@code begin} says how to begin one. Offered as a bean,
 * as a menu item is.
 */
public record SpaceSection(int order, String kind, String word, String path, String begin, String list) {

    /** Whose list, if it has one in a space, stands above its threads. */
    public SpaceSection(int order, String kind, String word, String path, String begin) {
        this(order, kind, word, path, begin, path.contains("{space}") ? path.replaceFirst("/$", "") : "");
    }

    public String beginPath(SpaceId space) {
        return in(space) + "new?space=" + space;
    }

    public String threadPath(SpaceId space, String root) {
        return in(space) + root;
    }

    /** Where all of them in that space stand; empty when the capability has no such list. */
    public String listPath(SpaceId space) {
        return in(list, space);
    }

    private String in(SpaceId space) {
        return in(path, space);
    }

    private static String in(String place, SpaceId space) {
        return place.replace("{space}", space.toString());
    }
}
