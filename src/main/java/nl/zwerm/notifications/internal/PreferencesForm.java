package nl.zwerm.notifications.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen, by the names of inputs: {@code asked} for a sort, {@code space-7kq…} for a space, {@code
 * space-7kq…-asked} for a sort in it. What is not named stays as it is.
 */
record PreferencesForm(Map<String, String> typed) {

    static final String SUGGESTIONS = "suggestions";

    private static final Pattern IN_SPACE = Pattern.compile("space-([0-9a-z]{12})(?:-([a-z]+))?");

    /** A sort, a space, or a sort in a space. */
    record About(@Nullable Sort sort, @Nullable SpaceId space) {}

    boolean suggestions() {
        return typed.containsKey(SUGGESTIONS);
    }

    /** By what they are about; without a cadence it is to be as elsewhere. */
    Map<About, @Nullable Cadence> choices() {
        var choices = new LinkedHashMap<About, @Nullable Cadence>();
        typed.forEach((field, value) -> about(field)
                .ifPresent(about -> choices.put(about, Cadence.ofWord(value).orElse(null))));
        return choices;
    }

    /** Fields in which stands what nobody could choose, or that are about a space that is none of these. */
    List<String> wrong(Collection<SpaceId> mine) {
        return typed.entrySet().stream()
                .filter(entry -> about(entry.getKey())
                        .filter(about -> !fits(about, entry.getValue(), mine))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean fits(About about, String value, Collection<SpaceId> mine) {
        boolean known = about.space() == null ? !value.isEmpty() : mine.contains(about.space());
        return known && (value.isEmpty() || Cadence.ofWord(value).isPresent());
    }

    private static Optional<About> about(String field) {
        var within = IN_SPACE.matcher(field);
        if (!within.matches()) {
            return Sort.ofWord(field).map(sort -> new About(sort, null));
        }
        var space = PublicId.read(within.group(1)).map(SpaceId::of);
        return within.group(2) == null
                ? space.map(id -> new About(null, id))
                : Sort.ofWord(within.group(2)).flatMap(sort -> space.map(id -> new About(sort, id)));
    }
}
