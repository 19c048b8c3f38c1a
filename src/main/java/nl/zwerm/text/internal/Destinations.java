package nl.zwerm.text.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import nl.zwerm.text.MarkdownLinks.Leading;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/** Finds where in a text the addresses of its links stand, and puts others there. */
public final class Destinations extends AbstractVisitor {

    private static final String ADDRESS = "(<[^<>\\n]*>|[^\\s()<][^\\s()]*(?:\\([^\\s()]*\\)[^\\s()]*)*)";
    private static final String TITLE = "(?:\\s+(?:\"[^\"]*\"|'[^']*'|\\([^()]*\\)))?";
    private static final Pattern IN_LINK = Pattern.compile("]\\(\\s*" + ADDRESS + TITLE + "\\s*\\)\\z");
    private static final Pattern IN_DEFINITION = Pattern.compile("\\A\\s*\\[[^\\]]*]:\\s*" + ADDRESS);

    private record Change(int from, int to, String with) {}

    private final String markdown;
    private final Leading leading;
    private final List<Change> changes = new ArrayList<>();

    private Destinations(String markdown, Leading leading) {
        this.markdown = markdown;
        this.leading = leading;
    }

    public static String lead(String markdown, Leading leading) {
        return Dialect.parseWithPlaces(markdown)
                .map(document -> {
                    var found = new Destinations(markdown, leading);
                    document.accept(found);
                    return found.changed();
                })
                .orElse(markdown);
    }

    public static List<String> in(String markdown) {
        var addresses = new ArrayList<String>();
        Dialect.parse(markdown)
                .ifPresent(document -> document.accept(new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        addresses.add(link.getDestination());
                        visitChildren(link);
                    }

                    @Override
                    public void visit(Image image) {
                        addresses.add(image.getDestination());
                        visitChildren(image);
                    }
                }));
        return addresses;
    }

    @Override
    public void visit(Link link) {
        lead(link, IN_LINK, link.getDestination(), false);
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        lead(image, IN_LINK, image.getDestination(), true);
        visitChildren(image);
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        lead(definition, IN_DEFINITION, definition.getDestination(), false);
    }

    private void lead(Node node, Pattern place, String address, boolean picture) {
        var spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return;
        }
        int from = spans.getFirst().getInputIndex();
        int to = spans.getLast().getInputIndex() + spans.getLast().getLength();
        var found = place.matcher(markdown).region(from, to);
        var led = leading.of(address);
        if (led.equals(address) || !found.find()) {
            return;
        }
        changes.add(new Change(found.start(1), found.end(1), led));
        if (picture && !leading.showable(led)) {
            changes.add(new Change(from, from + 1, ""));
        }
    }

    private String changed() {
        changes.sort(Comparator.comparingInt(Change::from));
        var text = new StringBuilder(markdown.length());
        int at = 0;
        for (var change : changes) {
            text.append(markdown, at, change.from()).append(change.with());
            at = change.to();
        }
        return text.append(markdown, at, markdown.length()).toString();
    }
}
