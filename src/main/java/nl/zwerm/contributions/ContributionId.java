package nl.zwerm.contributions;

import nl.zwerm.shared.PublicId;

/** Anything people made, by its id, which tells neither order nor number. */
public record ContributionId(long value) {

    public static ContributionId of(Long value) {
        return new ContributionId(value);
    }

    public static ContributionId valueOf(String shown) {
        return new ContributionId(PublicId.require(shown));
    }

    public static ContributionId next() {
        return new ContributionId(PublicId.next());
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
