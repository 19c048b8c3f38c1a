package nl.zwerm.web.internal;

import nl.zwerm.web.Template;

/** What an installed Zwerm shows without a connection. It says nothing of anybody, so that it can be kept beforehand. */
@Template("web/offline")
public record OfflinePage() {}
