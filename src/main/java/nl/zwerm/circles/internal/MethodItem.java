package nl.zwerm.circles.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A method as it stands in a list to choose from, in the reader's language; {@code safety} as a key of words. */
public record MethodItem(
        String id,
        String name,
        int least,
        int most,
        int minutes,
        String safety,
        @Nullable String caution) {

    static MethodItem of(Methods.Choice method, Locale locale) {
        var caution = method.caution();
        return new MethodItem(
                method.id(),
                method.name().in(locale),
                method.group().min(),
                method.group().max(),
                method.minutes(),
                MethodViews.word(method.safety()),
                caution == null ? null : caution.in(locale));
    }

    /** Whether there is something to know before it is chosen. */
    public boolean asksForCare() {
        return caution != null || !safety.equals("low");
    }
}
