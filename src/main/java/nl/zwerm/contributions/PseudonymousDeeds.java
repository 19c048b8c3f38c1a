package nl.zwerm.contributions;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zwerm.contributions.internal.WaitingStore;
import nl.zwerm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All that is done under a pseudonym waits here, without a person and without a time, until the next batch carries it out:
 * shuffled, in one transaction, with one time. So neither the moment nor the order nor the place in a table tells who did
 * it. What was acknowledged is kept like everything else.
 */
@Service
public class PseudonymousDeeds {

    private static final Logger LOG = LoggerFactory.getLogger(PseudonymousDeeds.class);
    private static final String NAME = "deed";

    /** Many more than ten minutes bring; what is left over waits for the next batch. */
    private static final int MOST = 2_000;

    private final WaitingStore store;
    private final Pseudonyms pseudonyms;
    private final ObjectProvider<PseudonymousDeed> deeds;
    private final TransactionTemplate each;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PseudonymousDeeds(
            WaitingStore store,
            Pseudonyms pseudonyms,
            ObjectProvider<PseudonymousDeed> deeds,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.pseudonyms = pseudonyms;
        this.deeds = deeds;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** Keeps it for the next batch. {@code key} says what it changes: of two with the same the later stands. */
    @Transactional
    public void keep(String deed, String key, Map<String, String> fields) {
        var all = new java.util.HashMap<>(fields);
        all.put(NAME, deed);
        store.save(pseudonyms.number("waiting", key), all);
    }

    /** What waits of this kind and is the viewer's, as its fields tell; opens all of it, so ask seldom. */
    @Transactional(readOnly = true)
    public List<Map<String, String>> waiting(String deed, Predicate<Map<String, String>> mine) {
        return store.list(MOST).stream()
                .map(WaitingStore.Waiting::fields)
                .filter(fields -> deed.equals(fields.get(NAME)) && mine.test(fields))
                .toList();
    }

    /** What was kept last for the next batch with this key. */
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> find(String key) {
        return store.find(pseudonyms.number("waiting", key));
    }

    @Transactional(readOnly = true)
    public boolean waits(String key) {
        return store.waits(pseudonyms.number("waiting", key));
    }

    /** It is not to be done after all; false when it was done already. */
    @Transactional
    public boolean drop(String key) {
        return store.delete(pseudonyms.number("waiting", key));
    }

    /** Carries out all that waits; returns how much that was. */
    @Transactional
    public int carryOut() {
        var known = deeds.stream().collect(Collectors.toMap(PseudonymousDeed::name, Function.identity()));
        var waiting = store.lock(MOST);
        Collections.shuffle(waiting, random);
        var at = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        int done = 0;
        var dealtWith = new ArrayList<Long>();
        for (var one : waiting) {
            try {
                each.executeWithoutResult(_ -> deed(known, one.fields()).carryOut(one.fields(), at));
                dealtWith.add(one.id());
                done++;
            } catch (NotFound _) {
                dealtWith.add(one.id());
            } catch (RuntimeException e) {
                // Neither what it was nor the values that did not fit: only where it stuck.
                LOG.error(
                        "one of the pseudonymous deeds stays for the next batch: {} {}",
                        e.getClass(),
                        e.getStackTrace());
            }
        }
        // At once: a dead row bears the number of whoever deleted it, which must not be that of what it became.
        store.deleteAll(dealtWith);
        return done;
    }

    private static PseudonymousDeed deed(Map<String, PseudonymousDeed> known, Map<String, String> fields) {
        @Nullable PseudonymousDeed deed = known.get(fields.getOrDefault(NAME, ""));
        if (deed == null) {
            throw new IllegalStateException("no module carries out such a deed");
        }
        return deed;
    }
}
