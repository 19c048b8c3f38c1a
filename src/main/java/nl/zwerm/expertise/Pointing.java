package nl.zwerm.expertise;

/** What came of pointing to a colleague who may know. */
public enum Pointing {
    /** They are asked; or were already, which is all one is told. */
    ASKED,
    /** They have enough on their plate now, or a rest. */
    NO_ROOM,
    /** They cannot read the question. */
    CANNOT_READ,
    /** The viewer pointed to somebody else for this question before. */
    ONCE
}
