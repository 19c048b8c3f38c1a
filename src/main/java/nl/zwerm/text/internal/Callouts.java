package nl.zwerm.text.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A quote that begins with a line such as {@code [!NOTE]} stands apart as something to know: GitHub's alerts. */
final class Callouts {

    static final String[] CLASSES = {
        "callout note", "callout tip", "callout important", "callout warning", "callout caution"
    };

    private static final Pattern SIGN = Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]");

    private Callouts() {}

    /** Of a quote that is drawn with these classes. */
    static Optional<String> sign(Set<String> classes) {
        return Arrays.stream(CLASSES)
                .filter(one -> classes.containsAll(List.of(one.split(" ", -1))))
                .map(one -> "[!" + one.substring(one.indexOf(' ') + 1).toUpperCase(Locale.ROOT) + "]")
                .findFirst();
    }

    /** Takes the sign out of the quote, and gives what it says; nothing of a quote that is one. */
    static Optional<String> take(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first) || !(first.getFirstChild() instanceof Text sign)) {
            return Optional.empty();
        }
        var kind = SIGN.matcher(sign.getLiteral());
        if (!kind.matches() || sign.getNext() != null && !(sign.getNext() instanceof SoftLineBreak)) {
            return Optional.empty();
        }
        if (sign.getNext() == null) {
            first.unlink();
        } else {
            sign.getNext().unlink();
            sign.unlink();
        }
        return Optional.of(kind.group(1).toLowerCase(Locale.ROOT));
    }
}
