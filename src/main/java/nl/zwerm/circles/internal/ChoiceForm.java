package nl.zwerm.circles.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zwerm.circles.methods.Method.Purpose;
import nl.zwerm.circles.methods.Method.Safety;
import nl.zwerm.circles.methods.MethodChooser.Wish;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import org.jspecify.annotations.Nullable;

/** The three questions, as answered; {@code asked} is false for who just came. */
public record ChoiceForm(String need, String minutes, String safety, String people, boolean asked) {

    static final List<String> MINUTES = List.of("15", "30", "45", "60", "90", "120");
    static final int MOST_PEOPLE = 60;

    private static final String HOUR = "60";

    /** What a browser sent, or did not. */
    record Typed(
            @Nullable String need,
            @Nullable String minutes,
            @Nullable String safety,
            @Nullable String people) {}

    static ChoiceForm of(Typed typed) {
        boolean asked = Stream.of(typed.need(), typed.minutes(), typed.safety(), typed.people())
                .anyMatch(one -> one != null);
        return new ChoiceForm(
                or(typed.need(), ""),
                or(typed.minutes(), HOUR),
                or(typed.safety(), name(Safety.LOW)),
                or(typed.people(), "").strip(),
                asked);
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    static List<String> needs() {
        return Stream.of(Purpose.values()).map(ChoiceForm::name).toList();
    }

    static List<String> safeties() {
        return Stream.of(Safety.values()).map(ChoiceForm::name).toList();
    }

    Errors errors() {
        var errors = new ArrayList<FieldError>();
        if (find(Purpose.values(), need).isEmpty()) {
            errors.add(new FieldError("need", Said.of("circles.methods.choice.need.missing")));
        }
        if (!MINUTES.contains(minutes)) {
            errors.add(new FieldError("minutes", Said.of("circles.methods.choice.minutes.wrong")));
        }
        if (find(Safety.values(), safety).isEmpty()) {
            errors.add(new FieldError("safety", Said.of("circles.methods.choice.safety.missing")));
        }
        if (number() < 0) {
            errors.add(new FieldError("people", Said.of("circles.methods.choice.people.wrong", "most", MOST_PEOPLE)));
        }
        return new Errors(List.copyOf(errors));
    }

    Optional<Wish> wish() {
        return asked && !errors().any()
                ? find(Purpose.values(), need)
                        .flatMap(purpose -> find(Safety.values(), safety)
                                .map(safe -> new Wish(purpose, Integer.parseInt(minutes), safe, number())))
                : Optional.empty();
    }

    /** How many people, 0 when that was left open, less when it cannot be. */
    private int number() {
        if (people.isEmpty()) {
            return 0;
        }
        int number = people.matches("\\d{1,3}") ? Integer.parseInt(people) : -1;
        return number >= 2 && number <= MOST_PEOPLE ? number : -1;
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, String name) {
        return Stream.of(values).filter(value -> name(value).equals(name)).findFirst();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
