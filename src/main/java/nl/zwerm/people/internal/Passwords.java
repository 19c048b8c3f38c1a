package nl.zwerm.people.internal;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Argon2id, with the parameters Spring Security recommends (16 MiB, two passes). */
@Component
public class Passwords {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    /** Each takes a processor and 16 MiB for as long as it lasts. */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    /** Made with the first password that is tried: it takes a tenth of a start. */
    private final Supplier<String> nobody = SingletonSupplier.of(() -> hash("nobody has this password"));

    public final String hash(String password) {
        var hash = inTurn(() -> encoder.encode(password));
        if (hash == null) {
            throw new IllegalStateException("no hash came of a password");
        }
        return hash;
    }

    /** Takes as long when there is no such account, so that time does not tell who has one. */
    boolean matches(String password, @Nullable String hash) {
        var other = nobody.get();
        boolean matches = inTurn(() -> encoder.matches(password, hash == null ? other : hash));
        return matches && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
