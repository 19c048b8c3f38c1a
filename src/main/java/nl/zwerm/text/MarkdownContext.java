package nl.zwerm.text;

import java.net.URI;
import java.util.Optional;

/** Where rendered text will be read: on a page of ours, or elsewhere, where links need the base address in front. */
public record MarkdownContext(Optional<URI> base) {

    public static final MarkdownContext PAGE = new MarkdownContext(Optional.empty());

    public static MarkdownContext mail(URI base) {
        return new MarkdownContext(Optional.of(base));
    }

    String address(String href) {
        return base.filter(_ -> href.startsWith("/") && !href.startsWith("//"))
                .map(uri -> uri.resolve("/").toString().replaceFirst("/$", "") + href)
                .orElse(href);
    }

    boolean showsImages() {
        return base.isEmpty();
    }
}
