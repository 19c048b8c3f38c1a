package nl.zwerm.circles.internal;

import nl.zwerm.shared.PublicId;

/** One thing that all who took part in a session agreed or learned, by its id. */
public record CommitmentId(long value) {

    public static CommitmentId of(Long value) {
        return new CommitmentId(value);
    }

    public static CommitmentId valueOf(String shown) {
        return new CommitmentId(PublicId.require(shown));
    }

    static CommitmentId next() {
        return new CommitmentId(PublicId.next());
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
