package nl.zwerm.exchange.confluence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An object of an export: its values, and the ids of what it leads to. */
record Entity(String kind, String id, Map<String, String> values, Map<String, List<String>> leads) {

    static Entity of(String kind) {
        return new Entity(kind, "", new HashMap<>(), new HashMap<>());
    }

    Entity named(String newId) {
        return new Entity(kind, newId, values, leads);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The first of them that says something. */
    String value(String name, String otherwise) {
        var value = value(name);
        return value.isEmpty() ? value(otherwise) : value;
    }

    int number(String name) {
        var value = value(name);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }

    long large(String name) {
        var value = value(name);
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
    }

    List<String> all(String name) {
        return leads.getOrDefault(name, List.of());
    }

    String lead(String name) {
        var all = all(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    boolean current() {
        var status = value("contentStatus");
        return status.isEmpty() || status.equals("current");
    }

    /** What it is an earlier version of. */
    String original() {
        var lead = lead("originalVersion");
        return lead.isEmpty() ? value("originalVersionId") : lead;
    }
}
