package nl.zwerm.circles.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zwerm.circles.internal.OutcomeForm.Doing;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.room.Sight;
import nl.zwerm.circles.room.Sight.Seen;

/** What an outcome begins with: the owner's own words in the room, and the advice of others they may choose from. */
final class OutcomeDraft {

    private static final int WEEKS_AHEAD = 2;
    private static final Set<Kind> RESTATED = EnumSet.of(Kind.STATEMENT, Kind.POSITION);
    private static final Set<Kind> ADVICE = EnumSet.of(Kind.ADVICE, Kind.OPTION, Kind.POSITION);

    /** Something that may be chosen, without the name of whoever said it. */
    record Choice(long id, String text) {}

    private OutcomeDraft() {}

    static OutcomeForm of(Sight sight, LocalDate today) {
        var mine = entries(sight).filter(Seen::mine).toList();
        var takeaways = texts(mine, Kind.TAKEAWAY);
        var actions = texts(mine, Kind.ACTION);
        return new OutcomeForm(
                texts(mine, Kind.PITCH).findFirst().map(OutcomeDraft::question).orElse(""),
                restated(mine)
                        .map(text -> cut(text, OutcomeReading.LONGEST_LINE))
                        .orElse(""),
                fill(
                        takeaways
                                .map(text -> cut(text, OutcomeReading.LONGEST_LINE))
                                .toList(),
                        OutcomeText.MOST_INSIGHTS),
                "",
                "",
                fill(
                                actions.map(text -> cut(text, OutcomeReading.LONGEST_ACTION))
                                        .toList(),
                                OutcomeText.MOST_ACTIONS)
                        .stream()
                        .map(text -> new Doing(
                                text,
                                text.isEmpty()
                                        ? ""
                                        : today.plusWeeks(WEEKS_AHEAD).toString()))
                        .toList(),
                "",
                false,
                0);
    }

    /** In the order in which it was said. */
    static List<Choice> choices(Sight sight) {
        return entries(sight)
                .filter(seen -> !seen.mine()
                        && ADVICE.contains(seen.kind())
                        && !line(seen).isEmpty())
                .map(seen -> new Choice(seen.id(), seen.text()))
                .toList();
    }

    /** What they said of it again as the owner of the case, last. */
    private static Optional<String> restated(List<Seen> mine) {
        return mine.stream()
                .filter(seen -> RESTATED.contains(seen.kind()) && seen.line().who() == Method.Role.OWN)
                .map(OutcomeDraft::line)
                .filter(text -> !text.isEmpty())
                .reduce((_, last) -> last);
    }

    /** The last thing they asked, where they asked something. */
    private static String question(String pitch) {
        return cut(
                Stream.of(pitch.split("(?<=[.!?])\\s+", -1))
                        .filter(sentence -> sentence.endsWith("?"))
                        .reduce((_, last) -> last)
                        .orElse(pitch),
                OutcomeReading.LONGEST_QUESTION);
    }

    /** After a whole word, as far as there is one. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = text.lastIndexOf(' ', longest - 1);
        int hard = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end > longest / 2 ? end : hard) + "…";
    }

    private static Stream<Seen> entries(Sight sight) {
        return sight.past().reversed().stream().flatMap(shown -> shown.entries().stream());
    }

    private static Stream<String> texts(List<Seen> mine, Kind kind) {
        return mine.stream()
                .filter(seen -> seen.kind() == kind)
                .map(OutcomeDraft::line)
                .filter(text -> !text.isEmpty());
    }

    private static String line(Seen seen) {
        return seen.text().strip().replaceAll("\\s+", " ");
    }

    private static List<String> fill(List<String> texts, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> number < texts.size() ? texts.get(number) : "")
                .toList();
    }
}
