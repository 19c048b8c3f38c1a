package nl.zwerm.people.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id, with the parameters Spring Security recommends (16 MiB, two passes). */
@Component
public class Passwords {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobody = hash("nobody has this password");

    public final String hash(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash came of a password");
        }
        return hash;
    }

    /** Takes as long when there is no such account, so that time does not tell who has one. */
    boolean matches(String password, @Nullable String hash) {
        boolean matches = encoder.matches(password, hash == null ? nobody : hash);
        return matches && hash != null;
    }
}
