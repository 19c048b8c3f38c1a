package nl.zwerm.notifications.replies;

/** Text whose lines were broken for the journey only (RFC 3676). */
final class Flowed {

    private static final String SIGNATURE = "-- ";

    private Flowed() {}

    /** {@code drop}: the space that ends a broken line is not of the text. */
    static String joined(String text, boolean drop) {
        var joined = new StringBuilder();
        int open = -1;
        for (var line : text.split("\\r?\\n", -1)) {
            int depth = depth(line);
            var content = line.substring(depth);
            content = content.startsWith(" ") ? content.substring(1) : content;
            boolean signature = SIGNATURE.equals(content);
            if (open != depth || signature) {
                joined.append(joined.isEmpty() ? "" : "\n")
                        .append(">".repeat(depth))
                        .append(depth > 0 ? " " : "");
            }
            boolean soft = content.endsWith(" ") && !signature;
            joined.append(soft && drop ? content.substring(0, content.length() - 1) : content);
            open = soft ? depth : -1;
        }
        return joined.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
