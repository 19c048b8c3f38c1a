package nl.zwerm.administration.bench;

import java.util.List;

/** A session that goes on: the path of its room, what it is called on streams, and by what those in it are signed in. */
public record Seated(String path, String subject, List<String> tokens) {}
