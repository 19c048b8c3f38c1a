package nl.zwerm.administration.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The example hospital. */
public interface Demo {

    String PASSWORD = "zwerm-demo-2026";
    int PEOPLE = 60;

    Map<String, String> CAST = cast();

    /** Fills an empty database, telling how far it is. */
    void fill(Consumer<String> progress);

    private static Map<String, String> cast() {
        var cast = new LinkedHashMap<String, String>();
        cast.put("amina", "asks");
        cast.put("jonas", "the expert everybody asks");
        cast.put("nora", "newcomer");
        cast.put("willem", "team lead");
        cast.put("sanne", "steward of a closed space");
        cast.put("beheer", "administrator");
        cast.put("tess", "outside that closed space");
        return cast;
    }
}
