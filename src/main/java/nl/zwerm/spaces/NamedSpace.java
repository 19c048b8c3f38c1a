package nl.zwerm.spaces;

/** A space found by its name, whoever may know of it. */
public record NamedSpace(SpaceId id, SpaceKind kind, boolean everyone) {}
