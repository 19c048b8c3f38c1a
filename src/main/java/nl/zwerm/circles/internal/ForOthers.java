package nl.zwerm.circles.internal;

/** Leads to an insight for others out of a session; {@code proposed} when it is there already. */
public record ForOthers(String path, boolean proposed) {}
