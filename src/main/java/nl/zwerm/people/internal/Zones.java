package nl.zwerm.people.internal;

import java.time.ZoneId;
import java.util.List;

/** The time zones that people choose from. */
public final class Zones {

    private static final List<String> LIST = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
            .sorted()
            .toList();

    private Zones() {}

    public static List<String> list() {
        return LIST;
    }

    static boolean has(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }
}
