package nl.zwerm.threads.internal;

import java.util.List;
import nl.zwerm.contributions.OwnReport;
import nl.zwerm.web.Template;

/** What one reported oneself, and what came of it. */
@Template("threads/own-reports")
public record OwnReportsPage(List<OwnReport> list) {}
