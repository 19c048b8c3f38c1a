package nl.zwerm.circles.internal;

import java.util.Locale;

/** A method as it stands in a list to choose from, in the reader's language. */
public record MethodItem(String id, String name, int least, int most, int minutes) {

    static MethodItem of(Methods.Choice method, Locale locale) {
        return new MethodItem(
                method.id(),
                method.name().in(locale),
                method.group().min(),
                method.group().max(),
                method.minutes());
    }
}
