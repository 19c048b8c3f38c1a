package nl.zwerm.web;

import java.time.ZoneId;
import java.util.Locale;

/** What the layout must know of the organisation; implemented where the organisation is kept. */
public interface SiteFacts {

    String organisation();

    Locale locale();

    ZoneId zone();

    boolean demo();

    boolean setUp();
}
