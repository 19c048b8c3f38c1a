package nl.zwerm.text.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which addresses links and images may have. */
public final class Addresses {

    private static final int LONGEST = 2_000;
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):.*");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#].*");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^/].*");
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\\\\u2028\u2029]");
    private static final Pattern COLON_FIRST = Pattern.compile("[^/?#]*:.*");
    private static final Pattern OWN_FILE =
            Pattern.compile("/files(?:/(?!\\.{1,2}(?:/|$))(?:[\\w~.-]|%(?!2[eEfF]|5[cC])[0-9a-fA-F]{2})+)+");
    private static final Pattern PERSON = Pattern.compile("/people/([0-9a-hjkmnp-tv-z]{12})");

    private Addresses() {}

    /** Http, https, mailto, or a path on our own host; browsers read a backslash as a slash, so it is refused. */
    public static boolean mayBeLinked(String address) {
        if (address.isBlank()
                || address.length() > LONGEST
                || UNREADABLE.matcher(address).find()) {
            return false;
        }
        if (SCHEME.matcher(address).matches()) {
            return isOutside(address) || MAIL.matcher(address).matches();
        }
        return !address.startsWith("//") && !COLON_FIRST.matcher(address).matches();
    }

    public static boolean isOutside(String address) {
        return WEB.matcher(address).matches();
    }

    public static boolean isOwnFile(String address) {
        return address.length() <= LONGEST && OWN_FILE.matcher(address).matches();
    }

    /** The public id in the address of a person's page. */
    public static Optional<String> person(String address) {
        var matcher = PERSON.matcher(address);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
