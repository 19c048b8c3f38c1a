package nl.zwerm.people.internal;

import java.util.List;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import org.springframework.stereotype.Component;

/** Finds the one colleague that somebody means by a name, an address, or a choice from those that fit. */
@Component
class ChoosingPeople {

    sealed interface Choice {
        record Found(PersonId person) implements Choice {}

        record Unclear(PersonChoice again, Said said) implements Choice {}
    }

    private static final int MOST_OPTIONS = 10;
    private static final int LONGEST = 320;

    private final People people;
    private final PersonSearchStore search;

    ChoosingPeople(People people, PersonSearchStore search) {
        this.people = people;
        this.search = search;
    }

    /** {@code chosen} is an id out of the options of an earlier try; empty when there was none. */
    Choice find(String typed, String chosen) {
        if (typed.length() > LONGEST) {
            return unclear("", List.of(), "people.choice.nobody");
        }
        var picked = PublicId.read(chosen)
                .map(PersonId::of)
                .or(() -> typed.contains("@") ? people.findByEmail(typed.strip()) : java.util.Optional.empty())
                .flatMap(people::findCard)
                .filter(PersonCard::here);
        if (picked.isPresent()) {
            return new Choice.Found(picked.get().id());
        }
        var fitting = typed.isBlank() ? List.<PersonCard>of() : search.listByName(typed, MOST_OPTIONS);
        return switch (fitting.size()) {
            case 0 -> unclear(typed, fitting, "people.choice.nobody");
            case 1 -> new Choice.Found(fitting.getFirst().id());
            default -> unclear(typed, fitting, "people.choice.several");
        };
    }

    private static Choice unclear(String typed, List<PersonCard> options, String word) {
        return new Choice.Unclear(new PersonChoice(typed, options), Said.of(word));
    }
}
