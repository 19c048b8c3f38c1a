package nl.zwerm.exchange.internal.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.zwerm.exchange.internal.TargetSpace;
import nl.zwerm.people.Organisations;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Component;

/**
 * The closed spaces that restricted pages come into: one for all that the same people could see, with nobody in it but
 * whoever brings them, who then lets in whom they belong to.
 */
@Component
class RestrictedSpaces {

    private final TakenStore store;
    private final Spaces spaces;
    private final TargetSpace targets;
    private final Organisations organisations;
    private final Words words;

    RestrictedSpaces(TakenStore store, Spaces spaces, TargetSpace targets, Organisations organisations, Words words) {
        this.store = store;
        this.spaces = spaces;
        this.targets = targets;
        this.organisations = organisations;
        this.words = words;
    }

    /** Of one import. */
    Of of(Destination destination, String source) {
        return new Of(destination, source);
    }

    final class Of {
        private final Destination destination;
        private final String source;
        private final Map<String, SpaceId> found = new HashMap<>();
        private final Set<String> opened = new TreeSet<>();

        private Of(Destination destination, String source) {
            this.destination = destination;
            this.source = source;
        }

        SpaceId space(String whom) {
            return whom.isEmpty() ? destination.space() : found.computeIfAbsent(whom, this::find);
        }

        /** The names of those that were made. */
        Set<String> opened() {
            return opened;
        }

        /** One that everybody reads by now is not the place for it any more. */
        private SpaceId find(String whom) {
            return store.findClosedFor(destination.origin(), whom)
                    .filter(space -> !spaces.isOpen(space))
                    .orElseGet(() -> open(whom));
        }

        private SpaceId open(String whom) {
            var name = words.say(
                    organisations.locale(),
                    "exchange.pages.restricted-space",
                    Map.of("space", destination.spaceName()));
            var opening = new TargetSpace.Opening(SpaceKind.CLOSED, destination.by(), "exchange.pages.restricted-");
            var space = targets.openBeside(name, source, opening);
            store.saveClosedFor(destination.origin(), whom, space);
            opened.add(name);
            return space;
        }
    }
}
