package nl.zwerm.workshops.internal;

/** "Did you use it?": what was planned, and what was typed. */
public record UseItem(String planWhen, String planThen, String answer, String sentence) {}
