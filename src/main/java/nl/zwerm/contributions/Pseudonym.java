package nl.zwerm.contributions;

import java.util.Objects;
import java.util.function.Predicate;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Under what somebody wrote in one thread. {@code number} is how others tell them apart there, zero for whoever began it
 * so; {@code alias} can be laid beside a person by whoever holds the key alone, and is never shown.
 */
public final class Pseudonym {

    public static final int BEGAN_IT = 0;

    private final int number;
    private final String alias;
    private final ContributionId of;
    private final Predicate<PersonId> whose;

    Pseudonym(int number, String alias, ContributionId of, Predicate<PersonId> whose) {
        this.number = number;
        this.alias = alias;
        this.of = of;
        this.whose = whose;
    }

    public int number() {
        return number;
    }

    public String alias() {
        return alias;
    }

    /** The thread in which it was written: another than where it stands when two were merged or parted since. */
    public ContributionId of() {
        return of;
    }

    /** Computed anew each time: nowhere is it kept. */
    public boolean isOf(PersonId person) {
        return whose.test(person);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pseudonym that && number == that.number && alias.equals(that.alias);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, alias);
    }

    /** Not even a log tells it. */
    @Override
    public String toString() {
        return "pseudonym";
    }
}
