package nl.zwerm.shared;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where mail goes, as people write it: {@code a@b.nl} or {@code Name <a@b.nl>}. The address is kept in lower case. */
public record MailAddress(String name, String address) {

    public static final int LONGEST = 254;
    private static final int LONGEST_TYPED = 600;

    private static final Pattern SPACES = Pattern.compile("\\p{Zs}");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern NAMED = Pattern.compile("([^<>]*)<([^<>]*)>");
    private static final Pattern PLAIN =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public static Optional<MailAddress> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var plain = SPACES.matcher(typed).replaceAll(" ").strip();
        var named = NAMED.matcher(plain);
        var name = named.matches()
                ? named.group(1).strip().replaceAll("^[\"']|[\"']$", "").strip()
                : "";
        var address = ascii(visible(named.matches() ? named.group(2) : plain).toLowerCase(Locale.ROOT));
        return address.length() <= LONGEST && PLAIN.matcher(address).matches()
                ? Optional.of(new MailAddress(name, address))
                : Optional.empty();
    }

    /** What is copied from a page or a letter often brings characters along that nobody sees. */
    private static String visible(String address) {
        return UNSEEN.matcher(address).replaceAll("").strip();
    }

    private static String ascii(String address) {
        int at = address.lastIndexOf('@');
        try {
            return at < 0 ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
