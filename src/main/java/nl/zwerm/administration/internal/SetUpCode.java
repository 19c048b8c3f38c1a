package nl.zwerm.administration.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The code on the screen of whoever started Zwerm; only they may set it up. New at each start, gone once used. */
@Component
public class SetUpCode {

    private static final String READABLE = "23456789abcdefghjkmnpqrstvwxyz";

    private final String code = make();

    public String show() {
        return code;
    }

    boolean matches(String typed) {
        return MessageDigest.isEqual(signs(code), signs(typed));
    }

    /** Whoever copies it by hand may leave out what only parts it. */
    private static byte[] signs(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8);
    }

    private static String make() {
        var random = new SecureRandom();
        var made = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            made.append(i > 0 && i % 4 == 0 ? "-" : "").append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return made.toString();
    }
}
