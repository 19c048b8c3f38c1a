package nl.zwerm.administration.internal;

import nl.zwerm.web.Template;

/** The ways from here. */
@Template("administration/index")
public record AdministrationPage() {}
