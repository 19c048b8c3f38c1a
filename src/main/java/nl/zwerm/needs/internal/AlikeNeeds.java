package nl.zwerm.needs.internal;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Kind;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.needs.internal.AlikePart.Thing;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.Search;
import nl.zwerm.search.Search.Alike;
import nl.zwerm.shared.Limits;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.web.Capabilities;
import org.springframework.stereotype.Component;

/** Finds what is like a need: others that say the same, and what exists that may meet it. */
@Component
class AlikeNeeds {

    /** What may meet a need, in no order. */
    private static final Set<String> MEETS = Set.of("workshop", "question", "insight", "idea", "pilot");

    private static final int SHOWN = 3;
    private static final int SUGGESTED = 5;
    private static final int LOOKED_AT = 10;
    private static final int ENOUGH_TO_COMPARE = 2_000;
    private static final int MOST_IN_A_MINUTE = 240;

    private final Search search;
    private final Kinds kinds;
    private final Capabilities capabilities;
    private final PointerStore pointers;
    private final Needs needs;
    private final Limits limits;

    AlikeNeeds(
            Search search, Kinds kinds, Capabilities capabilities, PointerStore pointers, Needs needs, Limits limits) {
        this.search = search;
        this.kinds = kinds;
        this.capabilities = capabilities;
        this.pointers = pointers;
        this.needs = needs;
        this.limits = limits;
    }

    /** Faster than anybody types there is simply nothing to show. */
    AlikePart of(ThreadForm form, Viewer viewer) {
        if (form.title().isBlank() || tooHasty(viewer)) {
            return AlikePart.NONE;
        }
        var text = beginning(form.title()) + "\n" + beginning(form.body());
        return new AlikePart(
                things(search.alike(text, Set.of(Needs.NEED), viewer, SHOWN)),
                things(search.alike(text, meeting(), viewer, SHOWN)));
    }

    /** What nobody pointed to yet. */
    SuggestionsPart suggestions(ContributionId id, Viewer viewer) {
        var need = needs.requirePublished(id, viewer);
        var known = pointers.list(id, viewer).stream()
                .map(PointerStore.Row::target)
                .collect(Collectors.toCollection(HashSet::new));
        var found = search.alike(beginning(need.title() + "\n" + need.body()), meeting(), viewer, LOOKED_AT);
        return new SuggestionsPart(things(found.stream()
                .filter(one -> !known.contains(one.id()))
                .limit(SUGGESTED)
                .toList()));
    }

    private Set<String> meeting() {
        return kinds.named(MEETS).stream()
                .filter(kind -> capabilities.reaches(kind.list()))
                .map(Kind::name)
                .collect(Collectors.toSet());
    }

    private List<Thing> things(List<Alike> found) {
        return found.stream()
                .map(one -> new Thing(
                        one.id().toString(),
                        kinds.find(one.kind()).orElseThrow().word(),
                        one.title(),
                        one.language(),
                        kinds.thread(one.kind(), one.space(), one.id()),
                        one.at()))
                .toList();
    }

    private boolean tooHasty(Viewer viewer) {
        return limits.tryTake("needs-alike", viewer.id().value(), MOST_IN_A_MINUTE, Duration.ofMinutes(1))
                .isPresent();
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), ENOUGH_TO_COMPARE));
    }
}
