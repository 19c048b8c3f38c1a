package nl.zwerm.threads;

import nl.zwerm.web.Template;

/** "This helped me too": whoever made it sees the number, all others may add themselves. */
@Template("threads/thanks")
public record ThanksItem(String id, int count, boolean given, boolean may) {}
