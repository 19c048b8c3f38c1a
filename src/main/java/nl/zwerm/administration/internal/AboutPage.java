package nl.zwerm.administration.internal;

import nl.zwerm.web.Template;

/** What Zwerm is; {@code thisMachine} when it was reached without a network. */
@Template("administration/about")
public record AboutPage(String version, boolean secure, boolean thisMachine) {}
