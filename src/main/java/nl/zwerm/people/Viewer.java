package nl.zwerm.people;

import java.time.ZoneId;
import java.util.Locale;
import nl.zwerm.web.Reader;

/** Who looks: person, language, zone. Every question of rights starts here; a handler receives it as an argument. */
public record Viewer(
        PersonId id,
        String name,
        boolean administrator,
        boolean organiser,
        boolean guest,
        Locale locale,
        ZoneId zone,
        long epoch)
        implements Reader {

    /** One who is no organiser. */
    public Viewer(
            PersonId id, String name, boolean administrator, boolean guest, Locale locale, ZoneId zone, long epoch) {
        this(id, name, administrator, false, guest, locale, zone, epoch);
    }

    @Override
    public long number() {
        return id.value();
    }

    @Override
    public String path() {
        return "/people/" + id;
    }

    public String language() {
        return locale.getLanguage();
    }
}
