package nl.zwerm.circles.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.circles.internal.ApartStore.Row;
import nl.zwerm.circles.internal.Pairs.Pair;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.People;
import nl.zwerm.people.PeoplePick;
import nl.zwerm.people.PeoplePick.Picked;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Picking;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKeys;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The private list: with whom somebody would rather not sit. Nobody reads another's; those of others count in the lot
 * alone, where who meets whom has many reasons. What could be guessed from it stands in docs/circles.md.
 */
@Service
@Transactional
class Apart {

    static final int MOST = 50;

    /** Every list is as long, so that the table does not tell how many names it has. */
    private static final int LENGTH = 1_000;

    /** What came of adding. */
    sealed interface Outcome {
        record Kept() implements Outcome {}

        record Mend(Errors errors, Pick pick) implements Outcome {}
    }

    private final ApartStore store;
    private final Sealer sealer;
    private final SpaceKeys keys;
    private final Spaces spaces;
    private final People people;
    private final PeoplePick picking;

    Apart(ApartStore store, Sealer sealer, SpaceKeys keys, Spaces spaces, People people, PeoplePick picking) {
        this.store = store;
        this.sealer = sealer;
        this.keys = keys;
        this.spaces = spaces;
        this.people = people;
        this.picking = picking;
    }

    /** Those on the viewer's own list, as far as it is not closed to them, in the order in which they were added. */
    @Transactional(readOnly = true)
    public Set<PersonId> of(Viewer viewer) {
        return open(inside(viewer)).stream()
                .flatMap(list -> list.names().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What its owner takes along, in the open form JSON. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> takeAlong(Viewer viewer) {
        return Map.of(
                "rather_not_with", cards(viewer).stream().map(PersonCard::name).toList());
    }

    /** As cards, by name. */
    @Transactional(readOnly = true)
    public List<PersonCard> cards(Viewer viewer) {
        return people.cards(of(viewer)).stream()
                .sorted(Comparator.comparing(PersonCard::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    Outcome add(String typed, List<String> ticked, Viewer viewer) {
        store.lock(viewer.id());
        return switch (picking.read(typed, ticked, Picking.between(1, MOST).except(viewer.id()))) {
            case Picked.Unclear unclear -> new Outcome.Mend(unclear.errors("colleagues"), unclear.again());
            case Picked.Found(var found) -> {
                var names = of(viewer);
                if (names.addAll(found) && names.size() > MOST) {
                    yield new Outcome.Mend(
                            Errors.of("colleagues", Said.of("circles.apart.too-many", "most", MOST)),
                            Pick.SEVERAL.with(people.cards(found)));
                }
                keep(viewer.id(), inside(viewer), names);
                yield new Outcome.Kept();
            }
        };
    }

    /** Whoever is not on it needs nothing. */
    void remove(PersonId person, Viewer viewer) {
        store.lock(viewer.id());
        var names = of(viewer);
        if (names.remove(person)) {
            keep(viewer.id(), inside(viewer), names);
        }
    }

    /** Whether any of these is on the viewer's own list. */
    @Transactional(readOnly = true)
    public boolean anyOf(Collection<PersonId> others, Viewer viewer) {
        return of(viewer).stream().anyMatch(others::contains);
    }

    /** For the composer themselves, when they chose somebody whom they would rather not sit with. */
    @Transactional(readOnly = true)
    public List<Said> warned(Collection<PersonCard> chosen, Viewer viewer) {
        var own = of(viewer);
        var names = chosen.stream()
                .filter(card -> own.contains(card.id()))
                .map(PersonCard::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : List.of(Said.of("circles.compose.apart", "names", names));
    }

    /** Twos of these of whom one would rather not meet the other; for the lot, never to be shown. */
    @Transactional(readOnly = true)
    public Set<Pair> among(Collection<PersonId> drawn) {
        return open(store.listOf(drawn)).stream()
                .flatMap(list -> list.names().stream()
                        .filter(drawn::contains)
                        .map(name -> Pair.of(list.row().owner(), name)))
                .collect(Collectors.toSet());
    }

    /** Nothing of it can be read again. */
    void forget(PersonId owner) {
        store.lock(owner);
        store.listOf(List.of(owner)).forEach(row -> destroy(row.space()));
    }

    /** In the one that is open to its owner, with what else became open again, or in a new one; without a name there is none. */
    private void keep(PersonId owner, List<Row> open, Set<PersonId> names) {
        var first = open.stream().findFirst().map(Row::space);
        open.stream().skip(1).map(Row::space).forEach(this::destroy);
        if (names.isEmpty()) {
            first.ifPresent(this::destroy);
            return;
        }
        var space = first.orElseGet(() -> spaces.hold(Spaces.ALONE, SpaceKind.CONFIDENTIAL, "", List.of(owner)));
        store.save(new Row(owner, space, sealer.seal(space, true, written(names), place(owner))));
    }

    private void destroy(SpaceId space) {
        store.delete(space);
        spaces.release(space);
    }

    private List<Row> inside(Viewer viewer) {
        return store.listOf(List.of(viewer.id())).stream()
                .filter(row -> spaces.findInside(row.space(), viewer).isPresent())
                .toList();
    }

    private record Named(Row row, List<PersonId> names) {}

    private List<Named> open(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        keys.prepare(rows.stream().map(Row::space).toList());
        return rows.stream()
                .map(row -> new Named(row, read(sealer.open(row.space(), true, row.people(), place(row.owner())))))
                .toList();
    }

    private static String written(Set<PersonId> names) {
        var text = names.stream().map(PersonId::toString).collect(Collectors.joining(" "));
        return text + " ".repeat(Math.max(0, LENGTH - text.length()));
    }

    private static List<PersonId> read(String text) {
        return Stream.of(text.strip().split(" "))
                .map(PublicId::require)
                .map(PersonId::of)
                .toList();
    }

    private static String place(PersonId owner) {
        return "circles apart " + owner;
    }
}
