package nl.zwerm.threads.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which forms arrived already, so that one that is sent again, by whatever accident, makes nothing twice. */
@Repository
public class SentStore {

    /** What comes after it in a token counts what its sender wrote under a pseudonym, and is never kept beside a person. */
    public static final String UNNAMED = ".";

    private static final int LONGEST_TOKEN = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    SentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What this form made when it came before; waits for the first when both are on their way at once. */
    public Optional<ContributionId> claim(Viewer viewer, String token, String text) {
        if (!known(token)) {
            return Optional.empty();
        }
        int claimed = jdbc.sql("""
                        insert into threads.sent (token, digest, at)
                        values (:token, :digest, :now)
                        on conflict do nothing
                        """)
                .param("token", key(viewer, token))
                .param("digest", digest(text))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return claimed > 0 ? Optional.empty() : find(viewer, token, text);
    }

    Optional<ContributionId> find(Viewer viewer, String token, String text) {
        return jdbc.sql("""
                        select contribution_id
                        from threads.sent
                        where token = :token and digest = :digest and contribution_id is not null
                        """)
                .param("token", key(viewer, token))
                .param("digest", digest(text))
                .query(Long.class)
                .optional()
                .map(ContributionId::of);
    }

    public void made(Viewer viewer, String token, String text, ContributionId id) {
        jdbc.sql("update threads.sent set contribution_id = :id where token = :token and digest = :digest")
                .param("id", id.value())
                .param("token", key(viewer, token))
                .param("digest", digest(text))
                .update();
    }

    /** Nothing came of it after all. */
    public void release(Viewer viewer, String token, String text) {
        jdbc.sql("delete from threads.sent where token = :token and digest = :digest and contribution_id is null")
                .param("token", key(viewer, token))
                .param("digest", digest(text))
                .update();
    }

    /** Whether a form with this token was sent, whatever it said: then its last save as a draft comes too late. */
    public boolean sent(Viewer viewer, String token) {
        return known(token)
                && jdbc.sql("select exists (select 1 from threads.sent where token = :token)")
                        .param("token", key(viewer, token))
                        .query(Boolean.class)
                        .single();
    }

    /** What was taken back may be sent again. */
    public void forget(ContributionId id) {
        jdbc.sql("delete from threads.sent where contribution_id = :id")
                .param("id", id.value())
                .update();
    }

    void prune() {
        jdbc.sql("delete from threads.sent where at < :before")
                .param("before", clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of one person: nobody sends in another's name. */
    private static String key(Viewer viewer, String token) {
        int unnamed = token.indexOf(UNNAMED);
        return viewer.id() + " " + (unnamed < 0 ? token : token.substring(0, unnamed));
    }

    private static boolean known(String token) {
        return !token.isEmpty() && token.length() <= LONGEST_TOKEN;
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
