package nl.zwerm.administration.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
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
        var normal = typed.strip().toLowerCase(java.util.Locale.ROOT).replace(" ", "");
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), normal.getBytes(StandardCharsets.UTF_8));
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
