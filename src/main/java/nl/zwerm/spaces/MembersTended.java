package nl.zwerm.spaces;

import nl.zwerm.people.PersonId;

/** A steward did something about a member of a space. */
public record MembersTended(Space space, PersonId whom, What what, PersonId by) {

    /** Taken out, or made or unmade a steward. */
    public enum What {
        TAKEN_OUT,
        APPOINTED,
        UNAPPOINTED
    }
}
