package nl.zwerm.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** What the layout must know of the organisation; implemented where the organisation is kept. */
public interface SiteFacts {

    String organisation();

    Locale locale();

    ZoneId zone();

    boolean demo();

    boolean setUp();

    /** The keys of the capabilities that are on. */
    Set<String> switchedOn();
}
