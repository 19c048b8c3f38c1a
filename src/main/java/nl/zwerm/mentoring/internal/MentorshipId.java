package nl.zwerm.mentoring.internal;

import nl.zwerm.shared.PublicId;

/** A mentorship, asked for or running, by its id. */
public record MentorshipId(long value) {

    public static MentorshipId of(Long value) {
        return new MentorshipId(value);
    }

    public static MentorshipId valueOf(String shown) {
        return new MentorshipId(PublicId.require(shown));
    }

    static MentorshipId next() {
        return new MentorshipId(PublicId.next());
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
