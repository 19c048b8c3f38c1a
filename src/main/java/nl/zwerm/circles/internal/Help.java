package nl.zwerm.circles.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where somebody turns to with what a session cannot carry (DOMAIN 1.3 and 1.16): the confidential adviser, the register
 * of incidents, and the reporting code for violence at home and child abuse.
 */
public record Help(Kind kind, String address) {

    static final int LONGEST = 300;

    private static final Pattern ADDRESS =
            Pattern.compile("https://[^\\s\"'<>]+|mailto:[^\\s\"'<>@]+@[^\\s\"'<>@]+|tel:[+0-9() -]{3,30}");

    public enum Kind {
        ADVISER,
        REGISTER,
        CODE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A page, a mail address or a telephone number, as a link has it; nothing for all else. */
    static Optional<String> read(String typed) {
        return Optional.of(typed.strip())
                .filter(address ->
                        address.length() <= LONGEST && ADDRESS.matcher(address).matches());
    }
}
