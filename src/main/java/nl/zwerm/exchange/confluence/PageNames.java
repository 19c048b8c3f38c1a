package nl.zwerm.exchange.confluence;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pages by their title, which is how links name them; capitals do not matter. */
final class PageNames {
    private final Map<String, String> ids = new HashMap<>();

    void know(String id, String title) {
        ids.put(title.toLowerCase(Locale.ROOT), id);
    }

    Optional<String> id(String title) {
        return Optional.ofNullable(ids.get(title.toLowerCase(Locale.ROOT)));
    }
}
