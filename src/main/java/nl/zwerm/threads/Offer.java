package nl.zwerm.threads;

/**
 * Something one can do with what a colleague made, offered as a bean by the module that keeps it; it stands beside
 * "This helped me too". {@code word} is the key on the link, {@code path} a form that takes {@code ?on=<id>}.
 */
public record Offer(int order, String word, String path) {}
