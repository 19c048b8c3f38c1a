package nl.zwerm.people.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import nl.zwerm.people.Account;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may come in. Wrong tries slow down: for one account from the fifth within a quarter of an hour, at most a minute
 * each, so that nobody can lock a colleague out; from one address from the thirtieth, up to a quarter of an hour. A try
 * counts before it is known to be wrong, so that many at once are as slow as one after another.
 */
@Service
class SigningIn {

    sealed interface Attempt {
        record Welcome(PersonId person) implements Attempt {}

        record Wrong() implements Attempt {}

        record Wait(long seconds) implements Attempt {}
    }

    private static final int LONGEST = 320;

    private final PersonStore people;
    private final FailedSignInStore failures;
    private final Passwords passwords;
    private final People front;
    private final AccountStore accounts;
    private final BaseAddress base;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SigningIn(
            PersonStore people,
            FailedSignInStore failures,
            Passwords passwords,
            People front,
            AccountStore accounts,
            BaseAddress base,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.failures = failures;
        this.passwords = passwords;
        this.front = front;
        this.accounts = accounts;
        this.base = base;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The work of comparing is done outside transactions, which are few and wanted by all. */
    Attempt attempt(String email, String password, String address) {
        if (email.length() > LONGEST || email.indexOf('\0') >= 0 || password.length() > Passwords.LONGEST) {
            return new Attempt.Wrong();
        }
        var account = "account " + email.toLowerCase(Locale.ROOT);
        var from = "address " + address;
        var wait = transaction.execute(_ -> begin(account, from));
        if (wait.isPositive()) {
            return new Attempt.Wait(wait.plusMillis(999).toSeconds());
        }
        var found = people.findAccount(email);
        boolean right =
                passwords.matches(password, found.map(PersonStore.Account::hash).orElse(null));
        if (right && found.isPresent() && "active".equals(found.get().state())) {
            transaction.executeWithoutResult(_ -> {
                failures.forget(account);
                front.wasActive(found.get().id());
                tell(found.get());
            });
            return new Attempt.Welcome(found.get().id());
        }
        failures.insert(from, clock.instant());
        return new Attempt.Wrong();
    }

    private void tell(PersonStore.Account account) {
        if (account.since() != null) {
            events.publishEvent(new SignedIn(account.id(), account.since()));
        }
    }

    /** How long to wait; when that is not needed, the try has begun. */
    private Duration begin(String account, String from) {
        failures.lock(account);
        var wait = max(wait(account, 5, Duration.ofMinutes(1)), wait(from, 30, Duration.ofMinutes(15)));
        if (!wait.isPositive()) {
            failures.insert(account, clock.instant());
        }
        return wait;
    }

    /** An administrator who came in knows where Zwerm is. */
    void remember(PersonId person, HttpServletRequest request) {
        if (accounts.find(person).filter(Account::administrator).isPresent()) {
            base.forAdministrator(request);
        }
    }

    private Duration wait(String who, int free, Duration longest) {
        var recent = failures.recent(who, clock.instant().minus(Duration.ofMinutes(15)));
        if (recent.count() < free) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(20, recent.count() - free);
        var pause = Duration.ofSeconds(Math.min(seconds, longest.toSeconds()));
        return Duration.between(clock.instant(), recent.last().plus(pause));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
