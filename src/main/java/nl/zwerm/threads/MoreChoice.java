package nl.zwerm.threads;

/**
 * Something that can be done with things of one kind, folded away beneath them; offered as a bean by the module that keeps
 * it. {@code path} leads to a form, with {@code {id}} in it; {@code stewards}: for those who look after the space alone;
 * {@code adds}: not where nothing can be added any more.
 */
public record MoreChoice(int order, String kind, String word, String path, boolean stewards, boolean adds) {}
