package nl.zwerm.circles.methods;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.circles.methods.Draft.Entry;
import nl.zwerm.circles.methods.Draft.Part;
import nl.zwerm.circles.methods.Draft.Texts;
import nl.zwerm.circles.methods.Method.OwnerBy;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.shared.Said;

/**
 * Writes a draft as a method file, and reads it as any other file is read. Each line of it is known by the place in the
 * form that it came from, so that what is wrong is told there.
 */
public final class DraftFile {

    /** Where in the form: the phase and its contribution by index, less than none for the method as a whole. */
    public record Place(int phase, int entry, String field) {

        static final Place WHOLE = new Place(-1, -1, "");
    }

    public record Trouble(Place place, Said said) {}

    public sealed interface Reading {}

    public record Whole(Method method, String text) implements Reading {}

    public record Refused(List<Trouble> troubles) implements Reading {}

    private static final String PLAIN = "-?[A-Za-z0-9_.]{1,60}";
    private static final String TYPED_AMOUNTS = ",\\s+|;\\s*|\\s+";

    private final String id;
    private final Draft draft;
    private final Method base;
    private final int from;
    private final StringBuilder text = new StringBuilder();
    private final List<Place> places = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();

    private DraftFile(String id, Draft draft, Method base) {
        this.id = id;
        this.draft = draft;
        this.base = base;
        this.from = base.phases().getFirst().number();
    }

    /** The method that is {@code base} but for what the draft changes, under its own id. */
    public static Reading read(String id, Draft draft, Method base) {
        return new DraftFile(id, draft, base).read();
    }

    private Reading read() {
        head();
        line(Place.WHOLE, draft.parts().isEmpty() ? "phases: []" : "phases:");
        for (int index = 0; index < draft.parts().size(); index++) {
            part(index, draft.parts().get(index));
        }
        rounds();
        if (!troubles.isEmpty()) {
            return new Refused(List.copyOf(troubles));
        }
        return switch (MethodFile.read(text.toString())) {
            case MethodFile.Whole(var method) -> new Whole(method, text.toString());
            case MethodFile.Refused(var problems) ->
                new Refused(problems.stream()
                        .map(problem -> new Trouble(at(problem.line()), problem.said()))
                        .toList());
        };
    }

    private Place at(int line) {
        return line < 1 || line > places.size() ? Place.WHOLE : places.get(line - 1);
    }

    private void head() {
        whole("id", id);
        worded(new Place(-1, -1, "name"), "name: ", draft.name());
        worded(new Place(-1, -1, "need"), "need: ", draft.need());
        worded(new Place(-1, -1, "keeps"), "keeps: ", draft.keeps());
        if (base.caution() != null) {
            worded(Place.WHOLE, "caution: ", Texts.of(base.caution()));
        }
        whole("purposes", base.purposes());
        whole("source", base.source());
        line(
                new Place(-1, -1, "group"),
                "group: {min: " + quoted(draft.least().strip()) + ", max: "
                        + quoted(draft.most().strip()) + "}");
        line(new Place(-1, -1, "minutes"), "minutes: " + quoted(minutes()));
        whole("safety_needed", Fields.spelled(base.safetyNeeded()));
        line(new Place(-1, -1, "lead"), "lead: " + quoted(lead()));
        whole("owner", Fields.spelled(base.owner()));
        if (base.trainedLeader()) {
            whole("trained_leader", "true");
        }
        if (!base.unfit().isEmpty()) {
            whole("unfit", sorted(base.unfit()));
        }
        roles();
        whole("record_default", Fields.spelled(base.recordDefault()));
        var shared = base.shared().stream().filter(this::isForAll).sorted().toList();
        if (!shared.isEmpty()) {
            whole("shared", shared);
        }
    }

    /** Whether such lines are still written where all see them, and kept; only those can stay for all. */
    private boolean isForAll(Kind kind) {
        return draft.parts().stream()
                .anyMatch(part -> part.entries().stream()
                        .anyMatch(entry -> entry.kind().equals(Fields.spelled(kind))
                                && (part.groups().isEmpty()
                                        || Set.of("HUR", "ANON").contains(entry.visibility()))
                                && !entry.visibility().equals("PRIV")
                                && !entry.visibility().equals("BACK")
                                && entry.kept().equals("session")));
    }

    /** Where a trained leader must lead, nobody else does. */
    private String lead() {
        return base.trainedLeader() ? Fields.spelled(base.lead()) : draft.lead();
    }

    private String minutes() {
        if (draft.open()) {
            return draft.minutes().strip();
        }
        double sum = draft.sum();
        boolean unknown = draft.parts().stream().anyMatch(part -> Draft.amount(part.minutes()) == 0);
        if (!unknown && sum != Math.rint(sum)) {
            wrong(new Place(-1, -1, "minutes"), Said.of("circles.own.half-minutes", "sum", shown(sum)));
        } else if (!unknown && sum > Method.LONGEST) {
            wrong(
                    new Place(-1, -1, "minutes"),
                    new Said("circles.own.too-long", Map.of("sum", shown(sum), "most", Method.LONGEST)));
        }
        return Long.toString(Math.clamp(Math.round(sum), 1, Method.LONGEST));
    }

    private static String shown(double minutes) {
        return BigDecimal.valueOf(minutes).stripTrailingZeros().toPlainString();
    }

    /** Whoever writes somewhere has a role, and so has whoever must lead. */
    private void roles() {
        var required = EnumSet.noneOf(Role.class);
        required.addAll(base.required());
        if ("facilitator".equals(lead())) {
            required.add(Role.FAC);
        }
        var optional = EnumSet.noneOf(Role.class);
        optional.addAll(base.optional());
        for (var part : draft.parts()) {
            for (var entry : part.entries()) {
                Stream.of(Role.values())
                        .filter(role -> role != Role.ALL && (role != Role.OWN || base.owner() != OwnerBy.NONE))
                        .filter(role -> role.name().equals(entry.who()))
                        .forEach(optional::add);
            }
        }
        optional.removeAll(required);
        line(
                new Place(-1, -1, "roles"),
                "roles: {required: " + list(sorted(required)) + ", optional: " + list(sorted(optional)) + "}");
    }

    private void part(int index, Part part) {
        line(new Place(index, -1, ""), "  - n: " + (from + index));
        worded(new Place(index, -1, "title"), "    title: ", part.title());
        field(index, "minutes", Draft.point(part.minutes()));
        field(index, "scale", part.scale());
        if (!part.owner().isEmpty()) {
            field(index, "owner", part.owner());
        }
        if (!part.groups().isEmpty()) {
            field(index, "groups", part.groups());
        }
        if (!part.order().isEmpty()) {
            field(index, "order", part.order());
        }
        if (!part.chooses().isEmpty()) {
            field(index, "chooses", part.chooses());
        }
        if (!part.whenPhase().isEmpty()) {
            var place = new Place(index, -1, "only_when");
            line(
                    place,
                    "    only_when: {phase: " + number(place, part.whenPhase()) + ", answer: "
                            + quoted(part.whenAnswer().strip()) + "}");
        }
        if (!part.next().isEmpty()) {
            var place = new Place(index, -1, "next");
            line(place, "    next: " + number(place, part.next()));
        }
        entries(index, part.entries());
        var instruction = new Place(index, -1, "instruction");
        worded(instruction, "    instruction: ", part.instruction());
        said(part).ifPresent(spread -> worded(instruction, "    spread: ", Texts.of(spread)));
    }

    /** What is said instead where it is spread over days stays as long as nobody changed the instruction. */
    private Optional<Worded> said(Part part) {
        return base.phases().stream()
                .filter(phase -> part.key().equals(Integer.toString(phase.number()))
                        && part.instruction().equals(Texts.of(phase.instruction())))
                .findFirst()
                .map(Phase::spread);
    }

    private void entries(int index, List<Entry> entries) {
        if (!entries.isEmpty()) {
            line(new Place(index, -1, "contributions"), "    contributions:");
        }
        for (int at = 0; at < entries.size(); at++) {
            var place = new Place(index, at, "");
            line(place, "      - {" + String.join(", ", entry(place, entries.get(at))) + "}");
        }
    }

    private List<String> entry(Place place, Entry entry) {
        var said = new ArrayList<String>();
        said.add("who: " + quoted(entry.who()));
        said.add("kind: " + quoted(entry.kind()));
        say(said, "max", entry.max().strip());
        say(said, "chars", entry.chars().strip());
        say(said, "words", entry.words().strip());
        said.add("visibility: " + quoted(entry.visibility()));
        say(said, "of", entry.of());
        if (!entry.sealed().isEmpty()) {
            said.add(
                    "sealed_until: " + number(new Place(place.phase(), place.entry(), "sealed_until"), entry.sealed()));
        }
        say(said, "alone", Draft.point(entry.alone()));
        if (!entry.kept().equals("session")) {
            say(said, "kept", entry.kept());
        }
        var choices = entry.choices().stream()
                .filter(choice -> !choice.words().dutch().isBlank())
                .map(choice -> quoted(choice.key()) + ": " + both(choice.words()))
                .toList();
        if (!choices.isEmpty()) {
            said.add("choices: {" + String.join(", ", choices) + "}");
        }
        return said;
    }

    private static void say(List<String> said, String key, String value) {
        if (!value.isEmpty()) {
            said.add(key + ": " + quoted(value));
        }
    }

    private void rounds() {
        if (draft.rounds().isEmpty() || draft.parts().isEmpty()) {
            return;
        }
        line(Place.WHOLE, "loops:");
        for (var round : draft.rounds()) {
            var place = new Place(-1, -1, "rounds");
            var minutes = Stream.of(round.minutes().split(TYPED_AMOUNTS, -1))
                    .map(Draft::point)
                    .filter(one -> !one.isEmpty())
                    .toList();
            line(
                    place,
                    "  - {first: " + number(place, round.first()) + ", last: " + number(place, round.last())
                            + ", over: " + quoted(round.over())
                            + (minutes.isEmpty() ? "" : ", minutes: " + list(minutes)) + "}");
        }
    }

    /** The number a phase has now; of one that is gone there is none. */
    private int number(Place place, String key) {
        for (int index = 0; index < draft.parts().size(); index++) {
            if (draft.parts().get(index).key().equals(key)) {
                return from + index;
            }
        }
        wrong(place, Said.of("circles.own.phase-gone"));
        return from;
    }

    private void wrong(Place place, Said said) {
        troubles.add(new Trouble(place, said));
    }

    private void whole(String key, String value) {
        line(Place.WHOLE, key + ": " + quoted(value));
    }

    private void whole(String key, List<? extends Object> values) {
        line(
                Place.WHOLE,
                key + ": " + list(values.stream().map(DraftFile::spelled).toList()));
    }

    private static String spelled(Object value) {
        return value instanceof Enum<?> one ? Fields.spelled(one) : value.toString();
    }

    private static List<String> sorted(Set<? extends Enum<?>> values) {
        return List.copyOf(values.stream().map(Fields::spelled).collect(Collectors.toCollection(TreeSet::new)));
    }

    private void worded(Place place, String start, Texts texts) {
        line(place, start + both(texts));
    }

    private static String both(Texts texts) {
        return "{nl: " + quoted(texts.dutch().strip()) + ", en: "
                + quoted(texts.english().strip()) + "}";
    }

    private void field(int index, String key, String value) {
        line(new Place(index, -1, key), "    " + key + ": " + quoted(value));
    }

    private void line(Place place, String written) {
        places.add(place);
        text.append(written).append('\n');
    }

    private static String list(List<String> values) {
        return values.stream().map(DraftFile::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** As a value that cannot be taken for anything else. */
    static String quoted(String value) {
        if (value.matches(PLAIN)) {
            return value;
        }
        var quoted = new StringBuilder("\"");
        value.chars().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (c < ' ' || c >= 0x7f && c <= 0xa0 || c >= 0xd800 && c <= 0xf8ff || c >= 0xfff0 || c == 0xfeff) {
                        quoted.append(String.format("\\u%04x", c));
                    } else {
                        quoted.append((char) c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
