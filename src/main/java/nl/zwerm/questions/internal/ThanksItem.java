package nl.zwerm.questions.internal;

import nl.zwerm.web.Template;

/** "This helped me too": whoever made it sees the number, all others may add themselves. */
@Template("questions/thanks")
public record ThanksItem(String id, int count, boolean given, boolean may) {}
