package nl.zwerm.people.internal;

import nl.zwerm.web.Template;

/** A link that lets nobody in (any more), and what to do now: {@code word} says which kind. */
@Template("people/dead-link")
public record DeadLinkPage(String word) {}
