package nl.zwerm.exchange.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.exchange.ImportRefused;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.NamedSpace;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The space an import goes to, by its name; made when there is none. */
@Component
public class TargetSpace {
    private static final int LONGEST_NAME = 100;

    /** Where to, and whether it was made for this. */
    public record Target(SpaceId id, String name, boolean opened) {}

    /** How a space is made when there is none of that name; {@code words} begins the keys of what is said of it. */
    public record Opening(SpaceKind kind, @Nullable PersonId steward, String words) {
        static final Opening FOR_ALL = new Opening(SpaceKind.OPEN, null, "exchange.");
    }

    private final Spaces spaces;
    private final People people;
    private final Organisations organisations;
    private final Arrivals arrivals;
    private final Words words;

    TargetSpace(Spaces spaces, People people, Organisations organisations, Arrivals arrivals, Words words) {
        this.spaces = spaces;
        this.people = people;
        this.organisations = organisations;
        this.arrivals = arrivals;
        this.words = words;
    }

    Target find(String wanted, String origin, String site) {
        return find(wanted, origin, site, Opening.FOR_ALL);
    }

    public Target find(String wanted, String origin, String site, Opening opening) {
        if (!(Guards.name(wanted, LONGEST_NAME) instanceof Guarded.Fine(var name))) {
            throw new ImportRefused("exchange.refused.space-name", Map.of("max", Integer.toString(LONGEST_NAME)));
        }
        var named = named(name);
        // nobody learns here that a confidential space exists: the words only ask for another name
        if (named.stream().anyMatch(space -> space.kind() == SpaceKind.CONFIDENTIAL)) {
            throw new ImportRefused("exchange.refused.space-not-usable", Map.of("space", name));
        }
        if (named.size() > 1) {
            throw new ImportRefused("exchange.refused.space-ambiguous", Map.of("space", name));
        }
        var before = arrivals.spacesOf(origin);
        if (named.isEmpty()) {
            requireNowhere(before, site, opening);
            return new Target(open(name, site, opening), name, true);
        }
        var found = named.getFirst().id();
        if (!before.contains(found)) {
            requireNowhere(before, site, opening);
        }
        return new Target(found, name, false);
    }

    private static void requireNowhere(List<SpaceId> before, String site, Opening opening) {
        if (!before.isEmpty()) {
            throw new ImportRefused(opening.words() + "refused.elsewhere", Map.of("site", site));
        }
    }

    /** The space of everyone is also found by its name in the other language. */
    private List<NamedSpace> named(String name) {
        var named = spaces.named(name);
        boolean everyone =
                Words.LANGUAGES.stream().map(this::nameOfEveryone).anyMatch(word -> word.equalsIgnoreCase(name));
        if (!named.isEmpty() || !everyone) {
            return named;
        }
        return spaces.everyone().map(id -> new NamedSpace(id, SpaceKind.OPEN, true)).stream()
                .toList();
    }

    private String nameOfEveryone(Locale locale) {
        return words.say(locale, "spaces.everyone", Map.of());
    }

    /** Under a name that is free: so, or with a number behind it. */
    public SpaceId openBeside(String name, String site, Opening opening) {
        var free = name;
        for (int i = 2; !spaces.named(free).isEmpty(); i++) {
            free = name + " " + i;
        }
        return open(free, site, opening);
    }

    private SpaceId open(String name, String site, Opening opening) {
        var steward = opening.steward() != null
                ? opening.steward()
                : people.firstAdministrator()
                        .orElseThrow(() -> new ImportRefused("exchange.refused.not-set-up", Map.of()));
        var purpose = words.say(organisations.locale(), opening.words() + "space-purpose", Map.of("site", site));
        return spaces.open(opening.kind(), name, purpose, steward);
    }
}
