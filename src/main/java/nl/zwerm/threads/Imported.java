package nl.zwerm.threads;

/** Where something was made before it came here; {@code votes} were cast there, by whom nobody knows. */
public record Imported(String origin, String address, String licence, int votes) {}
