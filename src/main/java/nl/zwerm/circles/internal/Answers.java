package nl.zwerm.circles.internal;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.zwerm.people.PersonId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that was said of one session. Who answered and what was said stand beside each other in an order that ties neither
 * to the other, as text that is sealed.
 *
 * @param people who answered, by number, in rising order
 * @param taps what was said, in rising order
 */
record Answers(List<Long> people, List<Taps> taps) {

    static final Answers NONE = new Answers(List.of(), List.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Comparator<Taps> RISING = Comparator.comparingInt(Taps::heard)
            .thenComparingInt(Taps::steps)
            .thenComparingInt(Taps::useful)
            .thenComparingInt(Taps::dared);

    Answers {
        people = List.copyOf(people);
        taps = List.copyOf(taps);
    }

    boolean has(PersonId person) {
        return people.contains(person.value());
    }

    /** With those of one more; whoever answered before has no second say. */
    Answers and(PersonId person, Taps said) {
        return has(person)
                ? this
                : new Answers(
                        List.copyOf(new TreeSet<>(Stream.concat(people.stream(), Stream.of(person.value()))
                                .toList())),
                        Stream.concat(taps.stream(), Stream.of(said))
                                .sorted(RISING)
                                .toList());
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    static Answers read(String text) {
        try {
            return JSON.readValue(text, Answers.class);
        } catch (JacksonException e) {
            throw new IllegalStateException("what was said of a session cannot be read", e);
        }
    }
}
