package nl.zwerm.notifications.internal;

import nl.zwerm.web.Template;

/** The bell alone, for a page that is open while it changes. */
@Template("notifications/bell")
public record BellPage(boolean here) {}
