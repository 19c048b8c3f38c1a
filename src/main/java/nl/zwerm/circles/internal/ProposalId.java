package nl.zwerm.circles.internal;

import nl.zwerm.shared.PublicId;

/** An insight that is proposed for others, by its id. */
public record ProposalId(long value) {

    public static ProposalId of(Long value) {
        return new ProposalId(value);
    }

    public static ProposalId valueOf(String shown) {
        return new ProposalId(PublicId.require(shown));
    }

    static ProposalId next() {
        return new ProposalId(PublicId.next());
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
