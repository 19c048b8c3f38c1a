package nl.zwerm.needs.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Kind;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.web.Capabilities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads addresses as they are copied out of a browser: which thread of this Zwerm they lead to. */
@Component
class OurLinks {

    private static final int MOST_SEGMENTS = 8;

    private final Contributions contributions;
    private final Kinds kinds;
    private final Capabilities capabilities;
    private final BaseAddress address;

    OurLinks(Contributions contributions, Kinds kinds, Capabilities capabilities, BaseAddress address) {
        this.contributions = contributions;
        this.kinds = kinds;
        this.capabilities = capabilities;
        this.address = address;
    }

    /** What came of reading one. */
    sealed interface Link {
        record To(Contribution thread) implements Link {}

        record Elsewhere() implements Link {}

        record Nowhere() implements Link {}
    }

    /** {@code host} is where the viewer is now. */
    Link read(String typed, String host, Viewer viewer) {
        URI uri;
        try {
            uri = new URI(typed);
        } catch (URISyntaxException _) {
            return new Link.Nowhere();
        }
        if (!ours(uri, host)) {
            return new Link.Elsewhere();
        }
        @Nullable String path = uri.getRawPath();
        return Arrays.stream((path == null ? "" : path).split("/", -1))
                .limit(MOST_SEGMENTS)
                .flatMap(segment -> PublicId.read(segment).stream())
                .flatMap(id -> thread(ContributionId.of(id), viewer).stream())
                .findFirst()
                .<Link>map(Link.To::new)
                .orElseGet(Link.Nowhere::new);
    }

    /** The thread that this begins or stands in, if the viewer may read it. */
    Optional<Contribution> thread(ContributionId id, Viewer viewer) {
        return contributions
                .find(id, viewer)
                .filter(Contribution::published)
                .flatMap(found -> found.root().equals(found.id())
                        ? Optional.of(found)
                        : contributions.find(found.root(), viewer).filter(Contribution::published))
                .filter(root -> kinds.find(root.kind()).filter(Kind::isThread).isPresent()
                        && capabilities.reaches(kinds.place(root)));
    }

    private boolean ours(URI uri, String host) {
        @Nullable String scheme = uri.getScheme();
        @Nullable String authority = uri.getRawAuthority();
        if (scheme == null) {
            return authority == null
                    && uri.getRawPath() != null
                    && uri.getRawPath().startsWith("/");
        }
        return (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
                && uri.getRawUserInfo() == null
                && uri.getHost() != null
                && (uri.getHost().equalsIgnoreCase(host)
                        || uri.getHost().toLowerCase(Locale.ROOT).equals(known()));
    }

    private String known() {
        return address.known()
                .map(base -> URI.create(base).getHost())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
