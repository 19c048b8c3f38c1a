package nl.zwerm.administration.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

@Template("administration/leave-demo")
public record LeaveDemoPage(Errors errors) {}
