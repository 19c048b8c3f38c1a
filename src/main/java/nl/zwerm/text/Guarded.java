package nl.zwerm.text;

import java.util.Map;

/** What came of cleaning something that a person typed. */
public sealed interface Guarded {

    record Fine(String text) implements Guarded {}

    /** The key of a message and its arguments; what was typed stays with the caller, to be shown again. */
    record Refused(String messageKey, Map<String, Object> arguments) implements Guarded {}
}
