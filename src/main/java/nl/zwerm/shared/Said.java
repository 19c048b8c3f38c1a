package nl.zwerm.shared;

import java.util.Map;

/** A sentence for a person, as its key in the words and what fills it in. */
public record Said(String key, Map<String, Object> with) {

    public static Said of(String key) {
        return new Said(key, Map.of());
    }

    public static Said of(String key, String name, Object value) {
        return new Said(key, Map.of(name, value));
    }
}
