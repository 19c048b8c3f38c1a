package nl.zwerm.circles.room;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A room as text to be sealed, and back. */
public final class RoomText {

    private static final JsonMapper JSON = JsonMapper.builder()
            // What a room did not know of yet when it was kept.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private RoomText() {}

    public static String write(Room room) {
        return JSON.writeValueAsString(room);
    }

    public static Room read(String text) {
        try {
            return JSON.readValue(text, Room.class);
        } catch (JacksonException e) {
            throw new IllegalStateException("a room cannot be read", e);
        }
    }
}
