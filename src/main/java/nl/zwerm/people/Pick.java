package nl.zwerm.people;

import java.util.Collection;
import java.util.List;

/**
 * What the template part {@code people/pick} shows: what was typed, and colleagues to tick, either chosen already or
 * meant perhaps. {@code several} when more than one may be picked.
 */
public record Pick(String typed, List<Option> options, boolean several) {

    public record Option(PersonCard card, boolean chosen) {}

    public static final Pick ONE = new Pick("", List.of(), false);

    public static final Pick SEVERAL = new Pick("", List.of(), true);

    /** With these chosen beforehand. */
    public Pick with(Collection<PersonCard> chosen) {
        return new Pick(
                typed, chosen.stream().map(card -> new Option(card, true)).toList(), several);
    }

    /** Whether it is asked who is meant. */
    public boolean asks() {
        return options.stream().anyMatch(option -> !option.chosen());
    }
}
