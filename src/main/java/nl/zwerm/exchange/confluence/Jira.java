package nl.zwerm.exchange.confluence;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the issues stand that pages name; an export does not say it. */
record Jira(@Nullable URI at) {

    Optional<String> address(String key, String query) {
        if (at == null || (key.isEmpty() && query.isEmpty())) {
            return Optional.empty();
        }
        var base = at.toString().replaceFirst("/+$", "");
        return Optional.of(key.isEmpty() ? base + "/issues/?jql=" + encoded(query) : base + "/browse/" + encoded(key));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
