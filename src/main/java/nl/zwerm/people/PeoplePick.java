package nl.zwerm.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.people.internal.PersonSearchStore;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads which colleagues somebody means by names and addresses, several with commas between them, and by what they
 * ticked under them. The other half of the template part {@code people/pick}.
 */
@Component
@Transactional(readOnly = true)
public class PeoplePick {

    /** What came of reading. */
    public sealed interface Picked {
        record Found(List<PersonId> people) implements Picked {}

        /** {@code again} has all that was typed and ticked, and whom it may mean. */
        record Unclear(Pick again, List<Said> why) implements Picked {

            public Errors errors(String field) {
                return new Errors(
                        why.stream().map(said -> new FieldError(field, said)).toList());
            }
        }
    }

    private static final int LONGEST = 4_000;
    private static final int MOST_OPTIONS = 10;
    private static final int MOST_NAMED = 5;
    private static final int MOST_WORDS = 100;

    private final PersonSearchStore search;

    PeoplePick(PersonSearchStore search) {
        this.search = search;
    }

    /** {@code chosen} are ids out of the options that were ticked. */
    public Picked read(String typed, List<String> chosen, Picking picking) {
        return switch (Guards.optionalLine(typed, LONGEST)) {
            case Guarded.Refused(var key, var with) ->
                new Picked.Unclear(new Pick(typed, List.of(), picking.most() > 1), List.of(new Said(key, with)));
            case Guarded.Fine(var text) -> new Reading(typed, picking, ticked(chosen, picking)).of(text);
        };
    }

    private List<PersonCard> ticked(List<String> chosen, Picking picking) {
        var ids = chosen.stream()
                .limit(MOST_WORDS)
                .flatMap(id -> PublicId.read(id).stream())
                .map(PersonId::of)
                .filter(id -> !picking.except().contains(id))
                .distinct()
                .toList();
        return ids.isEmpty() ? List.of() : search.listHere(ids, picking.guests());
    }

    /** One form being read. */
    private final class Reading {

        private final String typed;
        private final Picking picking;
        private final Set<PersonId> ticked;
        private final Map<PersonId, PersonCard> options = new LinkedHashMap<>();
        private final Set<PersonId> found = new LinkedHashSet<>();
        private final List<Said> why = new ArrayList<>();

        Reading(String typed, Picking picking, List<PersonCard> ticked) {
            this.typed = typed;
            this.picking = picking;
            this.ticked = ticked.stream().map(PersonCard::id).collect(Collectors.toCollection(LinkedHashSet::new));
            ticked.forEach(card -> options.put(card.id(), card));
        }

        /** Where one is picked, what was typed decides, and a tick only among those whom it may mean. */
        Picked of(String text) {
            var words = Arrays.stream(text.split("[,;]", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .toList();
            if (picking.most() > 1 || words.isEmpty()) {
                found.addAll(ticked);
            }
            words.stream().limit(MOST_WORDS).forEach(this::add);
            if (why.isEmpty()) {
                count(Math.max(found.size(), words.size() > MOST_WORDS ? words.size() : 0));
            }
            return why.isEmpty() ? new Picked.Found(List.copyOf(found)) : new Picked.Unclear(again(), why);
        }

        private void add(String word) {
            var fitting = word.contains("@")
                    ? search.listByAddress(word, picking.guests())
                    : search.listByName(word, picking.guests(), MOST_OPTIONS);
            var allowed = fitting.stream()
                    .filter(card -> !picking.except().contains(card.id()))
                    .toList();
            var exact = allowed.stream()
                    .filter(card -> card.name().equalsIgnoreCase(word))
                    .toList();
            var meant = exact.size() == 1 ? exact : allowed;
            var among =
                    meant.stream().map(PersonCard::id).filter(ticked::contains).toList();
            if (meant.size() == 1 || !among.isEmpty()) {
                found.addAll(among.isEmpty() ? List.of(meant.getFirst().id()) : among);
            } else if (meant.isEmpty()) {
                why.add(Said.of(fitting.isEmpty() ? "people.choice.nobody" : "people.choice.not-them", "typed", word));
            } else {
                meant.forEach(card -> options.putIfAbsent(card.id(), card));
                why.add(new Said("people.choice.several", Map.of("typed", word, "names", names(meant))));
            }
        }

        private void count(int picked) {
            if (picked == 0 && picking.least() > 0) {
                why.add(Said.of("people.choice.none"));
            } else if (picked < picking.least()) {
                why.add(Said.of("people.choice.too-few", "least", picking.least()));
            } else if (picked > picking.most()) {
                why.add(new Said("people.choice.too-many", Map.of("most", picking.most(), "picked", picked)));
            }
        }

        private Pick again() {
            return new Pick(
                    typed,
                    options.values().stream()
                            .map(card -> new Pick.Option(card, ticked.contains(card.id())))
                            .toList(),
                    picking.most() > 1);
        }
    }

    private static String names(List<PersonCard> cards) {
        var first = cards.stream()
                .limit(MOST_NAMED)
                .map(card -> card.teamName() == null ? card.name() : card.name() + " (" + card.teamName() + ")")
                .collect(Collectors.joining(", "));
        return cards.size() > MOST_NAMED ? first + ", …" : first;
    }
}
