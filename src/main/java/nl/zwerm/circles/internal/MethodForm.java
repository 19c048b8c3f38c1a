package nl.zwerm.circles.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.zwerm.circles.methods.Draft;
import nl.zwerm.circles.methods.Draft.Choice;
import nl.zwerm.circles.methods.Draft.Entry;
import nl.zwerm.circles.methods.Draft.Part;
import nl.zwerm.circles.methods.Draft.Round;
import nl.zwerm.circles.methods.Draft.Texts;
import nl.zwerm.circles.methods.DraftFile.Place;
import nl.zwerm.circles.methods.DraftFile.Trouble;
import nl.zwerm.circles.methods.Worded;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import org.springframework.util.MultiValueMap;

/**
 * A method as a browser sent it, field by field: {@code p2.l0.max} is how much the first contribution of the third phase
 * may be. Of what is far too much only a beginning is kept, and it is said.
 */
record MethodForm(Draft draft, int version, String act, List<Trouble> troubles) {

    static final int MOST_PHASES = 60;
    static final int MOST_ENTRIES = 8;
    static final int MOST_CHOICES = 12;

    private static final int MOST_ROUNDS = 5;

    private static final int LONGEST_WORD = 200;
    private static final Pattern FIELD = Pattern.compile("p(\\d{1,6})\\..+");

    static MethodForm of(MultiValueMap<String, String> typed) {
        return new Reader(typed).form();
    }

    /** Reads texts as they were typed, and notes what cannot be a text of anything. */
    private static final class Reader {

        private final MultiValueMap<String, String> typed;
        private final List<Trouble> troubles = new ArrayList<>();

        Reader(MultiValueMap<String, String> typed) {
            this.typed = typed;
        }

        MethodForm form() {
            var phases = phases();
            var draft = new Draft(
                    texts(-1, "name", Worded.NAME),
                    texts(-1, "need", Worded.SENTENCE),
                    texts(-1, "keeps", Worded.SENTENCE),
                    word("least"),
                    word("most"),
                    word("minutes"),
                    word("lead"),
                    IntStream.range(0, phases.size())
                            .mapToObj(index -> part(index, "p" + phases.get(index) + "."))
                            .toList(),
                    IntStream.range(0, MOST_ROUNDS)
                            .mapToObj(index -> "r" + index + ".")
                            .filter(round -> typed.containsKey(round + "over"))
                            .map(this::round)
                            .toList());
            var version = word("version");
            return new MethodForm(
                    draft,
                    version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                    word("do"),
                    List.copyOf(troubles));
        }

        private List<Integer> phases() {
            var found = new TreeSet<Integer>();
            for (var name : typed.keySet()) {
                var field = FIELD.matcher(name);
                if (field.matches()) {
                    found.add(Integer.parseInt(field.group(1)));
                }
            }
            if (found.size() > MOST_PHASES) {
                trouble(
                        new Place(-1, -1, "phases"),
                        new Said("circles.own.too-many-phases", Map.of("count", found.size(), "most", MOST_PHASES)));
            }
            return found.stream().limit(MOST_PHASES).toList();
        }

        private Part part(int index, String at) {
            return new Part(
                    word(at + "key"),
                    texts(index, at, "title", Worded.NAME),
                    texts(index, at, "instruction", Worded.INSTRUCTION),
                    word(at + "minutes"),
                    "per_person".equals(word(at + "scale")) ? "per_person" : or(word(at + "scale"), "fixed"),
                    word(at + "owner"),
                    word(at + "groups"),
                    word(at + "order"),
                    word(at + "chooses"),
                    word(at + "when"),
                    word(at + "answer"),
                    word(at + "next"),
                    IntStream.range(0, MOST_ENTRIES)
                            .filter(entry -> typed.containsKey(at + "l" + entry + ".who"))
                            .mapToObj(entry -> entry(index, entry, at + "l" + entry + "."))
                            .toList());
        }

        private Entry entry(int phase, int entry, String at) {
            return new Entry(
                    word(at + "who"),
                    word(at + "kind"),
                    or(word(at + "max"), "20"),
                    or(word(at + "chars"), "1000"),
                    word(at + "words"),
                    word(at + "visibility"),
                    word(at + "of"),
                    word(at + "sealed"),
                    word(at + "alone"),
                    or(word(at + "kept"), "session"),
                    choices(phase, entry, at));
        }

        /** A choice without words is none any more. */
        private List<Choice> choices(int phase, int entry, String at) {
            var choices = new ArrayList<Choice>();
            for (int index = 0; index < MOST_CHOICES; index++) {
                var one = at + "c" + index + ".";
                var words = new Texts(
                        text(new Place(phase, entry, "choices"), one + "nl", Worded.NAME),
                        text(new Place(phase, entry, "choices"), one + "en", Worded.NAME));
                if (!words.dutch().isBlank()) {
                    choices.add(new Choice(or(word(one + "key"), fresh(choices)), words));
                }
            }
            return choices;
        }

        private static String fresh(List<Choice> choices) {
            int number = choices.size() + 1;
            var keys = choices.stream().map(Choice::key).toList();
            while (keys.contains("choice" + number)) {
                number++;
            }
            return "choice" + number;
        }

        private Round round(String at) {
            return new Round(word(at + "first"), word(at + "last"), word(at + "over"), word(at + "minutes"));
        }

        private Texts texts(int phase, String name, int longest) {
            return texts(phase, "", name, longest);
        }

        private Texts texts(int phase, String at, String name, int longest) {
            var place = new Place(phase, -1, name);
            return new Texts(text(place, at + name + ".nl", longest), text(place, at + name + ".en", longest));
        }

        /** On one line; what cannot be taken stays as it was typed, so that it can be mended. */
        private String text(Place place, String name, int longest) {
            var given = first(name);
            return switch (Guards.optionalLine(given, longest)) {
                case Guarded.Fine(var text) -> text;
                case Guarded.Refused(var key, var with) -> {
                    trouble(place, new Said(key, with));
                    yield given;
                }
            };
        }

        /** A number, or something that was chosen: what else it is the file refuses. */
        private String word(String name) {
            var given = first(name).strip();
            return given.length() <= LONGEST_WORD ? given : given.substring(0, LONGEST_WORD);
        }

        private String first(String name) {
            var found = typed.getFirst(name);
            return found == null ? "" : found;
        }

        private void trouble(Place place, Said said) {
            troubles.add(new Trouble(place, said));
        }

        private static String or(String value, String otherwise) {
            return value.isEmpty() ? otherwise : value;
        }
    }

    /** Whether it is to be saved, and not only changed on the page. */
    boolean saves() {
        return act.isEmpty() || act.equals("save") || act.equals("try");
    }

    /** After the button that was pressed: {@code up.3} moves the fourth phase. */
    MethodForm done() {
        var parts = act.split("\\.", -1);
        int phase = number(parts, 1);
        var changed = switch (parts[0]) {
            case "add" -> draft.parts().size() < MOST_PHASES ? draft.added() : draft;
            case "remove" -> draft.removed(phase);
            case "double" -> draft.parts().size() < MOST_PHASES ? draft.doubled(phase) : draft;
            case "up" -> draft.moved(phase, -1);
            case "down" -> draft.moved(phase, 1);
            case "write" -> full(phase) ? draft : draft.withEntry(phase);
            case "unwrite" -> draft.withoutEntry(phase, number(parts, 2));
            default -> draft;
        };
        return new MethodForm(changed, version, act, troubles);
    }

    private boolean full(int phase) {
        return phase < 0
                || phase >= draft.parts().size()
                || draft.parts().get(phase).entries().size() >= MOST_ENTRIES;
    }

    /** The phase to show open, where the button left it; less than none for no phase. */
    int open() {
        var parts = act.split("\\.", -1);
        int phase = number(parts, 1);
        int last = draft.parts().size() - 1;
        return switch (parts[0]) {
            case "add" -> last;
            case "double" -> Math.min(phase + 1, last);
            case "up" -> Math.max(phase - 1, 0);
            case "down" -> Math.min(phase + 1, last);
            case "write", "unwrite" -> phase;
            default -> -1;
        };
    }

    private static int number(String[] parts, int at) {
        return parts.length > at && parts[at].matches("\\d{1,4}") ? Integer.parseInt(parts[at]) : -1;
    }
}
