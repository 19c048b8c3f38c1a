package nl.zwerm.testing;

/** A page of the demo: its route as the code writes it, and one address of it. */
public record DemoPage(String route, String path) {}
