package nl.zwerm.spaces;

/** The key of a confidential space was destroyed: nothing in it can be read again. */
public record SpacePurged(SpaceId space) {}
