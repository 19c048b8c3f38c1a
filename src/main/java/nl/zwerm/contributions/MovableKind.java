package nl.zwerm.contributions;

/** Threads of this kind can be moved to another space: their module listens to {@link ThreadMoved}. Offered as a bean. */
public record MovableKind(String kind) {}
