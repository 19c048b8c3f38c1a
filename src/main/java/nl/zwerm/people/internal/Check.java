package nl.zwerm.people.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guarded;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form one by one and keeps what is wrong with them; a wrong field reads as empty. */
final class Check {

    private final List<FieldError> errors = new ArrayList<>();

    /** {@code guarded} came from {@link nl.zwerm.text.Guards}. */
    String text(String field, Guarded guarded) {
        return switch (guarded) {
            case Guarded.Fine(var text) -> text;
            case Guarded.Refused(var key, var arguments) -> {
                refuse(field, new Said(key, arguments));
                yield "";
            }
        };
    }

    int number(String field, @Nullable String typed, int least, int most) {
        var digits = typed == null ? "" : typed.strip();
        int number = digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
        if (number < least || number > most) {
            refuse(field, new Said("people.form.number", Map.of("least", least, "most", most)));
            return least;
        }
        return number;
    }

    void password(String field, String password, String email) {
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            refuse(
                    field,
                    new Said(
                            "people.password.length",
                            Map.of(
                                    "least",
                                    Passwords.SHORTEST,
                                    "most",
                                    Passwords.LONGEST,
                                    "given",
                                    password.length())));
        } else if (password.equalsIgnoreCase(email)) {
            refuse(field, Said.of("people.password.is-address"));
        }
    }

    void refuse(String field, Said said) {
        errors.add(new FieldError(field, said));
    }

    boolean fine() {
        return errors.isEmpty();
    }

    Errors errors() {
        return new Errors(List.copyOf(errors));
    }
}
