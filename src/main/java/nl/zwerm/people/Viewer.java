package nl.zwerm.people;

import java.time.ZoneId;
import java.util.Locale;
import nl.zwerm.web.Reader;

/** Who looks: person, language, zone. Every question of rights starts here; a handler receives it as an argument. */
public record Viewer(
        PersonId id, String name, boolean administrator, boolean guest, Locale locale, ZoneId zone, long epoch)
        implements Reader {

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
