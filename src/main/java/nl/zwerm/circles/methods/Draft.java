package nl.zwerm.circles.methods;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changes of a method, as they typed it: it may be wrong anywhere. Phases are known by a key that stays
 * with them wherever they are moved. What is not here stays as it is in the method it is a draft of.
 *
 * @param minutes of the whole; asked only where topics fill what is left, else it follows from the phases
 */
public record Draft(
        Texts name,
        Texts need,
        Texts keeps,
        String least,
        String most,
        String minutes,
        String lead,
        List<Part> parts,
        List<Round> rounds) {

    private static final String FIVE = "5";

    public Draft {
        parts = List.copyOf(parts);
        rounds = List.copyOf(rounds);
    }

    /** In both languages; where one was left open the other stands for both. */
    public record Texts(String nl, String en) {

        public static final Texts NONE = new Texts("", "");

        public String in(String language) {
            return language.equals("nl") ? nl : en;
        }

        public String dutch() {
            return nl.isBlank() ? en : nl;
        }

        public String english() {
            return en.isBlank() ? nl : en;
        }

        static Texts of(@Nullable Worded worded) {
            if (worded == null) {
                return NONE;
            }
            return new Texts(worded.nl(), worded.en());
        }
    }

    /** A phase. References to other phases are by key; {@code scale} and whatever is chosen as the file spells it. */
    public record Part(
            String key,
            Texts title,
            Texts instruction,
            String minutes,
            String scale,
            String owner,
            String groups,
            String order,
            String chooses,
            String whenPhase,
            String whenAnswer,
            String next,
            List<Entry> entries) {

        public Part {
            entries = List.copyOf(entries);
        }

        Part with(String newKey, String newChooses, String newWhen, String newNext, List<Entry> newEntries) {
            return new Part(
                    newKey,
                    title,
                    instruction,
                    minutes,
                    scale,
                    owner,
                    groups,
                    order,
                    newChooses,
                    newWhen,
                    newWhen.isEmpty() ? "" : whenAnswer,
                    newNext,
                    newEntries);
        }

        Part with(List<Entry> changed) {
            return with(key, chooses, whenPhase, next, changed);
        }
    }

    /** What somebody may write in a phase. */
    public record Entry(
            String who,
            String kind,
            String max,
            String chars,
            String words,
            String visibility,
            String of,
            String sealed,
            String alone,
            String kept,
            List<Choice> choices) {

        public static final Entry FRESH =
                new Entry("CON", "question", "3", "300", "", "HUR", "", "", "", "session", List.of());

        public Entry {
            choices = List.copyOf(choices);
        }
    }

    public record Choice(String key, Texts words) {}

    /** Phases that are done again and again, by key. */
    public record Round(String first, String last, String over, String minutes) {}

    public static Draft of(Method method) {
        var parts = new ArrayList<Part>();
        for (var phase : method.phases()) {
            parts.add(part(phase));
        }
        return new Draft(
                Texts.of(method.name()),
                Texts.of(method.need()),
                Texts.of(method.keeps()),
                Integer.toString(method.group().min()),
                Integer.toString(method.group().max()),
                Integer.toString(method.minutes()),
                Fields.spelled(method.lead()),
                parts,
                method.loops().stream().map(loop -> round(method, loop)).toList());
    }

    private static Part part(Phase phase) {
        var when = phase.onlyWhen();
        return new Part(
                key(phase.number()),
                Texts.of(phase.title()),
                Texts.of(phase.instruction()),
                number(phase.minutes()),
                phase.scales() ? "per_person" : "fixed",
                spelled(phase.owner()),
                phase.groups() == 1 ? "" : Integer.toString(phase.groups()),
                phase.order() == Phase.Order.LOT ? "" : Fields.spelled(phase.order()),
                spelled(phase.chooses()),
                when == null ? "" : key(when.phase()),
                when == null ? "" : when.answer(),
                phase.next() == null ? "" : key(phase.next()),
                phase.lines().stream().map(Draft::entry).toList());
    }

    private static Entry entry(Line line) {
        return new Entry(
                Fields.spelled(line.who()),
                Fields.spelled(line.kind()),
                Integer.toString(line.max()),
                Integer.toString(line.chars()),
                line.words() == 0 ? "" : Integer.toString(line.words()),
                Fields.spelled(line.visibility()),
                spelled(line.of()),
                line.sealedUntil() == 0 ? "" : key(line.sealedUntil()),
                line.alone() == 0 ? "" : number(line.alone()),
                Fields.spelled(line.kept()),
                line.choices().stream()
                        .map(choice -> new Choice(choice.key(), Texts.of(choice.words())))
                        .toList());
    }

    private static Round round(Method method, Method.Loop loop) {
        return new Round(
                key(method.phases().get(loop.first()).number()),
                key(method.phases().get(loop.last()).number()),
                Fields.spelled(loop.over()),
                String.join(", ", loop.minutes().stream().map(Draft::number).toList()));
    }

    private static String key(int number) {
        return Integer.toString(number);
    }

    private static String spelled(@Nullable Enum<?> value) {
        return value == null ? "" : Fields.spelled(value);
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }

    /** With an empty phase at the end. */
    public Draft added() {
        var fresh = new Part(
                freshKey(), Texts.NONE, Texts.NONE, FIVE, "fixed", "", "", "", "", "", "", "", List.of(Entry.FRESH));
        return with(Stream.concat(parts.stream(), Stream.of(fresh)).toList());
    }

    public Draft removed(int index) {
        return there(index) ? with(change(index, List.of())) : this;
    }

    /** The same phase once more, but for where it leads and what it decides: that is done once. */
    public Draft doubled(int index) {
        if (!there(index)) {
            return this;
        }
        var part = parts.get(index);
        return with(change(index, List.of(part, part.with(freshKey(), "", "", "", part.entries()))));
    }

    /** One place up, or down when {@code by} is 1. */
    public Draft moved(int index, int by) {
        if (!there(index) || !there(index + by)) {
            return this;
        }
        var changed = new ArrayList<>(parts);
        changed.add(index + by, changed.remove(index));
        return with(changed);
    }

    public Draft withEntry(int index) {
        if (!there(index)) {
            return this;
        }
        var part = parts.get(index);
        var more =
                Stream.concat(part.entries().stream(), Stream.of(Entry.FRESH)).toList();
        return with(change(index, List.of(part.with(more))));
    }

    public Draft withoutEntry(int index, int entry) {
        if (!there(index) || entry < 0 || entry >= parts.get(index).entries().size()) {
            return this;
        }
        var part = parts.get(index);
        var fewer = new ArrayList<>(part.entries());
        fewer.remove(entry);
        return with(change(index, List.of(part.with(fewer))));
    }

    private boolean there(int index) {
        return index >= 0 && index < parts.size();
    }

    private List<Part> change(int index, List<Part> instead) {
        var changed = new ArrayList<Part>(parts.subList(0, index));
        changed.addAll(instead);
        changed.addAll(parts.subList(index + 1, parts.size()));
        return changed;
    }

    public Draft named(Texts newName) {
        return new Draft(newName, need, keeps, least, most, minutes, lead, parts, rounds);
    }

    private Draft with(List<Part> changed) {
        return new Draft(name, need, keeps, least, most, minutes, lead, changed, rounds);
    }

    private String freshKey() {
        var taken = named();
        int key = parts.size() + 1;
        while (taken.contains(Integer.toString(key))) {
            key++;
        }
        return Integer.toString(key);
    }

    /** All keys that mean a phase, also one that is gone: nobody is led to another phase by its old number. */
    private Set<String> named() {
        var named = new HashSet<String>();
        for (var part : parts) {
            named.addAll(List.of(part.key(), part.whenPhase(), part.next()));
            part.entries().forEach(entry -> named.add(entry.sealed()));
        }
        rounds.forEach(round -> named.addAll(List.of(round.first(), round.last())));
        return named;
    }

    /** Whether the minutes of the whole are asked, since topics fill what is left of them. */
    public boolean open() {
        return rounds.stream().anyMatch(round -> "topics".equals(round.over()));
    }

    /** So many minutes the phases take together; what is no number counts as nothing. */
    public double sum() {
        double sum = 0;
        boolean around = false;
        String until = "";
        for (var part : parts) {
            var begun = rounds.stream()
                    .filter(round ->
                            round.over().equals("owners") && round.first().equals(part.key()))
                    .findFirst();
            if (begun.isPresent()) {
                around = true;
                until = begun.get().last();
            }
            sum += amount(part.minutes()) * (around ? Math.clamp((long) amount(least), 1, 60) : 1);
            around &= !part.key().equals(until);
        }
        return sum;
    }

    static double amount(String typed) {
        var point = point(typed);
        return point.matches("\\d{1,6}(\\.\\d{1,4})?") ? Double.parseDouble(point) : 0;
    }

    /** Half a minute is typed with a comma by some, and with a point by others. */
    static String point(String typed) {
        return typed.strip().replace(',', '.').toLowerCase(Locale.ROOT);
    }
}
