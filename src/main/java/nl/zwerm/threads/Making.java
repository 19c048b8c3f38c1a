package nl.zwerm.threads;

/**
 * How something of kind {@code made} is begun from something of another kind: offered as a bean by the module that keeps
 * {@code made}. {@code word} is the key on the button, {@code path} a form that takes {@code ?from=<id>}; {@code order}
 * says which is offered first.
 */
public record Making(int order, String made, String word, String path) {}
