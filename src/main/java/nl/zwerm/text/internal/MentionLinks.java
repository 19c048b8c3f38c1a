package nl.zwerm.text.internal;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Finds the links that call a person: text that starts with an at sign, to a person's page. */
public final class MentionLinks extends AbstractVisitor {

    private final Set<String> people = new LinkedHashSet<>();

    private MentionLinks() {}

    public static Set<String> in(Node document) {
        var links = new MentionLinks();
        document.accept(links);
        return links.people;
    }

    @Override
    public void visit(Link link) {
        person(link).ifPresent(people::add);
    }

    static Optional<String> person(Link link) {
        return link.getFirstChild() instanceof Text text && text.getLiteral().startsWith("@")
                ? Addresses.person(link.getDestination())
                : Optional.empty();
    }
}
