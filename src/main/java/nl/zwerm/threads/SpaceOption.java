package nl.zwerm.threads;

import nl.zwerm.spaces.Space;

/** A space in the choice of a form; {@code kind} is the word of what kind it is. */
public record SpaceOption(String id, String name, String kind, boolean everyone, boolean chosen) {

    public static SpaceOption of(Space space, boolean chosen) {
        return new SpaceOption(space.id().toString(), space.name(), space.kind().word(), space.everyone(), chosen);
    }
}
