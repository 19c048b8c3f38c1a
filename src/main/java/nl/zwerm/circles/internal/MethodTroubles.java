package nl.zwerm.circles.internal;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.zwerm.circles.methods.DraftFile.Trouble;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Component;

/** What is wrong with a method, told by phase and field to somebody who filled in a form and saw no file. */
@Component
class MethodTroubles {

    private static final Set<String> OF_ENTRY = Set.of(
            "who", "kind", "max", "chars", "words", "visibility", "of", "sealed_until", "alone", "kept", "choices");

    /** Where one mends a phase or a contribution that keeps to no rule, by what was found wrong. */
    private static final Map<String, String> MENDED_AT = Map.ofEntries(
            entry("order-without-turns", "order"),
            entry("no-owner-yet", "owner"),
            entry("chooses-without-votes", "chooses"),
            entry("chooses-nothing", "chooses"),
            entry("going-on", "chooses"),
            entry("only-when", "when"),
            entry("next", "next"),
            entry("cycle", "next"));

    private static final Map<String, String> OF_ENTRY_MENDED_AT = Map.ofEntries(
            entry("nobody", "who"),
            entry("no-owner-yet", "who"),
            entry("owner-silent", "who"),
            entry("same-twice", "kind"),
            entry("of-nothing", "of"),
            entry("of-unwritten", "of"),
            entry("lacks-answer", "of"),
            entry("lacks-vote", "of"),
            entry("lacks-rating", "choices"),
            entry("choices", "choices"),
            entry("choices-of-text", "choices"),
            entry("talk-written", "visibility"),
            entry("none-without-turn", "visibility"),
            entry("back-with-owner", "visibility"),
            entry("sealed", "sealed"),
            entry("alone", "alone"));

    private final Words words;

    MethodTroubles(Words words) {
        this.words = words;
    }

    /** {@code first} is the number of the first phase. */
    Errors errors(List<Trouble> troubles, int first, Locale locale) {
        return new Errors(troubles.stream()
                .map(trouble -> new FieldError(field(trouble), told(trouble, first, locale)))
                .distinct()
                .toList());
    }

    /** The input it is about, or what stands around it. */
    private static String field(Trouble trouble) {
        var place = trouble.place();
        if (place.phase() < 0) {
            return switch (place.field()) {
                case "group" -> "max".equals(trouble.said().with().get("key")) ? "most" : "least";
                case "", "roles" -> "method";
                default -> place.field();
            };
        }
        var phase = "p" + place.phase();
        if (place.entry() < 0) {
            return switch (place.field()) {
                case "" -> in(phase, MENDED_AT.getOrDefault(wrong(trouble), ""));
                case "contributions" -> phase;
                case "only_when" -> phase + "-when";
                default -> phase + "-" + place.field();
            };
        }
        var field = fieldOf(trouble);
        return in(
                phase + "-l" + place.entry(),
                field.isEmpty() ? OF_ENTRY_MENDED_AT.getOrDefault(wrong(trouble), "") : field.replace("_until", ""));
    }

    private static String in(String whole, String field) {
        return field.isEmpty() ? whole : whole + "-" + field;
    }

    private static String wrong(Trouble trouble) {
        return trouble.said().key().replace("circles.file.", "");
    }

    private static String fieldOf(Trouble trouble) {
        var key = String.valueOf(trouble.said().with().get("key"));
        var place = trouble.place();
        return place.entry() >= 0 && OF_ENTRY.contains(key) ? key : place.field();
    }

    private Said told(Trouble trouble, int first, Locale locale) {
        var place = trouble.place();
        var what = sentence(trouble, locale);
        var field = fieldOf(trouble);
        var named = !field.isEmpty()
                && !field.equals("contributions")
                && !trouble.said().with().containsKey("key");
        var key = (place.phase() < 0 ? "circles.own.at.method" : "circles.own.at.phase") + (named ? "-field" : "");
        var with = new HashMap<String, Object>(Map.of("number", first + Math.max(place.phase(), 0), "what", what));
        if (named) {
            with.put("field", name(field, locale));
        }
        return new Said(key, with);
    }

    /** The sentence of the reader of files, with the words of the form for its keys and codes. */
    private String sentence(Trouble trouble, Locale locale) {
        var said = trouble.said();
        var own = said.key().replace("circles.file.", "circles.own.file.");
        var with = new HashMap<String, Object>();
        said.with().forEach((name, value) -> with.put(name, spoken(name, value, trouble, locale)));
        return words.say(locale, words.has(own) ? own : said.key(), with);
    }

    private Object spoken(String name, Object value, Trouble trouble, Locale locale) {
        return switch (name) {
            case "key" -> {
                var field = fieldOf(trouble);
                yield switch (field) {
                    case "group" -> name("max".equals(value) ? "max-people" : value.toString(), locale);
                    case "rounds" -> name("minutes".equals(value) ? "each" : field, locale);
                    default -> name(field.isEmpty() ? value.toString() : field, locale);
                };
            }
            case "who" -> known("circles.methods.role." + value.toString().toLowerCase(Locale.ROOT), value, locale);
            case "kind", "of" -> known("circles.kind." + value.toString().toUpperCase(Locale.ROOT), value, locale);
            case "sum" -> Words.DUTCH.equals(locale) ? value.toString().replace('.', ',') : value;
            case "mode" -> known("circles.own.owner." + value, value, locale);
            default -> value;
        };
    }

    private String name(String field, Locale locale) {
        return known("circles.own.field." + field, field, locale);
    }

    private String known(String key, Object otherwise, Locale locale) {
        return words.has(key) ? words.say(locale, key, Map.of()) : otherwise.toString();
    }
}
