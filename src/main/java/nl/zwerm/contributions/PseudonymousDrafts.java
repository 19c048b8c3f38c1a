package nl.zwerm.contributions;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.internal.WaitingStore;
import nl.zwerm.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody is writing that is to stand under a pseudonym. It is found by a random token that only the form holds,
 * and opens for whoever began it alone; what is kept of it tells neither.
 */
@Service
@Transactional
public class PseudonymousDrafts {

    /** So that a token is never taken for the id of a draft under a name. */
    private static final String MARK = "p-";

    private static final String WHOSE = "whose";
    private static final int DAYS = 30;
    private static final int LONGEST_TOKEN = 100;

    private final WaitingStore store;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PseudonymousDrafts(WaitingStore store, Pseudonyms pseudonyms, Clock clock) {
        this.store = store;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    public static boolean isToken(String draft) {
        return draft.startsWith(MARK) && draft.length() <= LONGEST_TOKEN;
    }

    /** Keeps the fields under this token, or under a new one when it is none or another person's; returns the token. */
    public String keep(String token, PersonId person, Map<String, String> fields) {
        var known = isToken(token)
                && (find(token, person).isPresent()
                        || store.findDraft(id(token)).isEmpty());
        var kept = known ? token : token();
        var all = new HashMap<>(fields);
        all.put(WHOSE, whose(kept, person));
        store.saveDraft(id(kept), all, today().plusDays(DAYS));
        return kept;
    }

    @Transactional(readOnly = true)
    public Optional<Map<String, String>> find(String token, PersonId person) {
        return isToken(token)
                ? store.findDraft(id(token))
                        .filter(fields -> whose(token, person).equals(fields.get(WHOSE)))
                : Optional.empty();
    }

    public void drop(String token, PersonId person) {
        if (find(token, person).isPresent()) {
            store.deleteDraft(id(token));
        }
    }

    /** Those that nobody went on with for a month. */
    public void prune() {
        store.deleteDraftsBefore(today());
    }

    private String token() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private long id(String token) {
        return pseudonyms.number("draft", token);
    }

    private String whose(String token, PersonId person) {
        return Long.toString(pseudonyms.number("draft of", person, token));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
