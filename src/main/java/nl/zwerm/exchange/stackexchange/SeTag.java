package nl.zwerm.exchange.stackexchange;

/** A tag of the site and how many questions it says carry it. */
public record SeTag(String name, int count) {}
