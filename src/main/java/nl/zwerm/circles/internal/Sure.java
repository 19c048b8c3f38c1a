package nl.zwerm.circles.internal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;

/**
 * What somebody says points at nobody: of all that was found in what they typed, as it is written, only what they were
 * asked about, so that what they add is asked about anew. The tick on the form carries it.
 */
public record Sure(Set<String> written) {

    static final Sure OF_NOTHING = new Sure(Set.of());

    private static final String ASKED = "asked";

    public Sure {
        written = Set.copyOf(written);
    }

    static Sure ticked(String tick) {
        return new Sure(tick.lines().filter(line -> !line.isBlank()).collect(Collectors.toSet()));
    }

    /** A sentence that asks about these. */
    static Said asks(String key, String name, List<?> said, Collection<String> written) {
        return new Said(key, Map.of(name, said, ASKED, List.copyOf(written)));
    }

    boolean of(String one) {
        return written.contains(one);
    }

    /** When all that is asked here is meant so too. */
    Sure and(Said said) {
        var all = new LinkedHashSet<>(written);
        if (said.with().get(ASKED) instanceof List<?> asked) {
            asked.forEach(one -> all.add(one.toString()));
        }
        return new Sure(all);
    }

    Sure and(Errors errors) {
        var sure = this;
        for (var error : errors.list()) {
            sure = sure.and(error.said());
        }
        return sure;
    }

    public boolean any() {
        return !written.isEmpty();
    }

    public String tick() {
        return written.stream().sorted().collect(Collectors.joining("\n"));
    }
}
