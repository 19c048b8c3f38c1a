package nl.zwerm.circles.methods;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import nl.zwerm.circles.methods.Method.Loop;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.circles.methods.Phase.OnlyWhen;

/** Makes a method of the keys of its file; each value is right for itself, whether they fit is asked afterwards. */
final class MethodReading {

    private static final int MOST_PHASES = 60;
    private static final int MOST_LINES = 8;
    private static final int MOST_CHOICES = 12;
    private static final int MOST_WRITTEN = 50;
    private static final int USUALLY_WRITTEN = 20;
    private static final int MOST_CHARS = 4_000;
    private static final int USUAL_CHARS = 1_000;
    private static final int MOST_PEOPLE = 60;
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Problems problems;
    private final IdentityHashMap<Object, Integer> lines = new IdentityHashMap<>();

    MethodReading(Problems problems) {
        this.problems = problems;
    }

    /** Where a phase, a line or a loop stands in the file; the first line for what stands nowhere. */
    int lineOf(Object part) {
        return lines.getOrDefault(part, 1);
    }

    Method method(Fields file) {
        var id = id(file);
        var roles = file.group("roles");
        var required = roles.some("required", Role.class);
        var optional = roles.some("optional", Role.class);
        roles.close();
        var phases = phases(file);
        var method = new Method(
                id,
                file.worded("name", Worded.NAME),
                file.worded("need", Worded.SENTENCE),
                file.worded("keeps", Worded.SENTENCE),
                file.maybeWorded("caution", Worded.SENTENCE).orElse(null),
                file.text("source", Worded.SENTENCE),
                group(file),
                file.whole("minutes", 1, Method.LONGEST),
                file.one("safety_needed", Method.Safety.class),
                file.one("lead", Method.Lead.class),
                file.one("owner", Method.OwnerBy.class),
                file.yes("trained_leader"),
                file.some("unfit", Method.Unfit.class),
                required,
                optional,
                file.one("record_default", Method.RecordDefault.class),
                file.some("shared", Kind.class),
                phases,
                loops(file, phases),
                List.copyOf(file.some("purposes", Method.Purpose.class)));
        lines.put(method, file.lineOf("minutes"));
        lines.put(method.group(), file.lineOf("group"));
        lines.put(method.required(), file.lineOf("roles"));
        lines.put(method.owner(), file.lineOf("owner"));
        if (!method.shared().isEmpty()) {
            lines.put(method.shared(), file.lineOf("shared"));
        }
        if (method.purposes().isEmpty()) {
            problems.add(file.lineOf("purposes"), "purposes");
        }
        file.close();
        return method;
    }

    private String id(Fields file) {
        var id = file.text("id", Worded.NAME);
        if (!id.matches(ID) && !"-".equals(id)) {
            problems.add(file.lineOf("id"), "id", "value", id);
        }
        return id;
    }

    private Method.Group group(Fields file) {
        var fields = file.group("group");
        int before = problems.count();
        var group = new Method.Group(fields.whole("min", 2, MOST_PEOPLE), fields.whole("max", 2, MOST_PEOPLE));
        fields.close();
        // What stands for a number that is wrong is no number to compare with.
        if (problems.count() == before && group.min() > group.max()) {
            problems.add(file.lineOf("group"), "group", "min", group.min(), "max", group.max());
        }
        return group;
    }

    private List<Phase> phases(Fields file) {
        var all = file.groups("phases");
        if (all.isEmpty() || all.size() > MOST_PHASES) {
            problems.add(file.lineOf("phases"), "phases", "count", all.size(), "most", MOST_PHASES);
            return List.of();
        }
        var phases = new ArrayList<Phase>();
        for (var fields : all) {
            var phase = phase(fields);
            lines.put(phase, fields.line());
            int expected = phases.isEmpty()
                    ? Math.min(phase.number(), 1)
                    : phases.getLast().number() + 1;
            if (phase.number() != expected) {
                problems.add(fields.lineOf("n"), "number", "value", phase.number(), "expected", expected);
            }
            phases.add(phase);
        }
        return phases;
    }

    private Phase phase(Fields fields) {
        var phase = new Phase(
                fields.whole("n", 0, MOST_PHASES),
                fields.worded("title", Worded.NAME),
                fields.worded("instruction", Worded.INSTRUCTION),
                fields.maybeWorded("spread", Worded.INSTRUCTION).orElse(null),
                fields.minutes("minutes"),
                fields.one("scale", Scale.class, Scale.FIXED) == Scale.PER_PERSON,
                fields.maybeOne("owner", Phase.OwnerMode.class).orElse(null),
                fields.whole("groups", 2, 10, 1),
                fields.one("order", Phase.Order.class, Phase.Order.LOT),
                fields.maybeOne("chooses", Phase.Chooses.class).orElse(null),
                fields.maybeGroup("only_when").map(MethodReading::onlyWhen).orElse(null),
                fields.maybeWhole("next", 0, MOST_PHASES).orElse(null),
                lines(fields));
        fields.close();
        return phase;
    }

    private enum Scale {
        FIXED,
        PER_PERSON
    }

    private static OnlyWhen onlyWhen(Fields fields) {
        var when = new OnlyWhen(fields.whole("phase", 0, MOST_PHASES), fields.text("answer", Worded.NAME));
        fields.close();
        return when;
    }

    private List<Line> lines(Fields phase) {
        var all = phase.groups("contributions");
        if (all.size() > MOST_LINES) {
            problems.add(phase.lineOf("contributions"), "lines", "count", all.size(), "most", MOST_LINES);
            return List.of();
        }
        var read = new ArrayList<Line>();
        for (var fields : all) {
            var line = line(fields);
            lines.put(line, fields.line());
            read.add(line);
        }
        return read;
    }

    private Line line(Fields fields) {
        var line = new Line(
                fields.one("who", Role.class),
                fields.one("kind", Kind.class),
                fields.whole("max", 1, MOST_WRITTEN, USUALLY_WRITTEN),
                fields.whole("chars", 1, MOST_CHARS, USUAL_CHARS),
                fields.whole("words", 1, MOST_CHARS, 0),
                fields.one("visibility", Visibility.class),
                fields.maybeOne("of", Kind.class).orElse(null),
                choices(fields),
                fields.whole("sealed_until", 1, MOST_PHASES, 0),
                fields.minutes("alone", 0),
                fields.one("kept", Line.Kept.class, Line.Kept.SESSION));
        fields.close();
        return line;
    }

    private List<Line.Choice> choices(Fields fields) {
        var named = fields.named("choices");
        if (named.size() > MOST_CHOICES || fields.has("choices") && named.size() < 2) {
            problems.add(fields.lineOf("choices"), "choices", "count", named.size(), "most", MOST_CHOICES);
            return List.of();
        }
        return named.entrySet().stream()
                .map(one -> new Line.Choice(one.getKey(), fields.wordedAt(one.getKey(), one.getValue(), Worded.NAME)))
                .toList();
    }

    private List<Loop> loops(Fields file, List<Phase> phases) {
        var loops = new ArrayList<Loop>();
        for (var fields : file.groups("loops")) {
            var loop = new Loop(
                    index(fields, "first", phases),
                    index(fields, "last", phases),
                    fields.one("over", Loop.Over.class),
                    fields.minutesList("minutes"));
            fields.close();
            lines.put(loop, fields.line());
            loops.add(loop);
        }
        return loops;
    }

    private int index(Fields fields, String key, List<Phase> phases) {
        int number = fields.whole(key, 0, MOST_PHASES);
        for (int index = 0; index < phases.size(); index++) {
            if (phases.get(index).number() == number) {
                return index;
            }
        }
        if (!phases.isEmpty()) {
            problems.add(fields.lineOf(key), "no-phase", "key", key, "number", number);
        }
        return 0;
    }
}
