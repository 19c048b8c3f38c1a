package nl.zwerm.circles.methods;

import nl.zwerm.shared.Said;

/** What is wrong in a method file, and in which line. */
public record Problem(int line, Said said) {}
