package nl.zwerm.circles.internal;

/** What a circle is called, what it is for and how often it meets, as somebody typed it. */
public record AboutForm(String name, String purpose, String rhythm, int version) {}
