package nl.zwerm.spaces.internal;

import nl.zwerm.spaces.Space;

/** What was typed about a space; {@code version} is that of the text it began from. */
public record SpaceForm(String name, String purpose, String kind, int version) {

    static final SpaceForm EMPTY = new SpaceForm("", "", "open", 0);

    static SpaceForm of(Space space) {
        return new SpaceForm(space.name(), space.purpose(), space.kind().word(), space.version());
    }
}
