package nl.zwerm.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The paragraphs of a Markdown text, between blank lines; a block of code is one, with what is indented beneath an item. */
public final class Paragraphs {

    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");

    /** The lines from {@code start} up to {@code end}. */
    public record Paragraph(int start, int end) {}

    private Paragraphs() {}

    public static List<Paragraph> of(List<String> lines) {
        var found = new ArrayList<Paragraph>();
        var fence = "";
        int start = -1;
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            boolean goesOn = !fence.isEmpty() || last == i - 1 || Character.isWhitespace(line.charAt(0));
            if (start >= 0 && !goesOn) {
                found.add(new Paragraph(start, last + 1));
                start = i;
            }
            if (start < 0) {
                start = i;
            }
            last = i;
            fence = fence(fence, line);
        }
        if (start >= 0) {
            found.add(new Paragraph(start, last + 1));
        }
        return found;
    }

    /** The fence that is open after this line, if any. */
    private static String fence(String open, String line) {
        var matcher = FENCE.matcher(line);
        if (!matcher.matches()) {
            return open;
        }
        var fence = matcher.group(1);
        if (open.isEmpty()) {
            return fence;
        }
        return fence.startsWith(open) ? "" : open;
    }
}
