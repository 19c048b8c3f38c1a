package nl.zwerm.circles.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An outcome exactly as typed. {@code pick} names an advice of the room that is chosen, {@code sure} that what looks like
 * data of a patient is none, {@code version} what the form was made from; {@code keep} names what else is kept of what
 * was written.
 */
public record OutcomeForm(
        String question,
        String restated,
        List<String> insights,
        String pick,
        String advice,
        List<Doing> actions,
        String followUp,
        Sure sure,
        int version,
        List<String> keep) {

    private static final String KEEP = "keep-";

    static final OutcomeForm EMPTY = typed(Map.of());

    /** One line of what to do, with its day. */
    public record Doing(String text, String day) {}

    public OutcomeForm {
        insights = List.copyOf(insights);
        actions = List.copyOf(actions);
        keep = List.copyOf(keep);
    }

    static OutcomeForm typed(Map<String, String> typed) {
        return new OutcomeForm(
                typed.getOrDefault("question", ""),
                typed.getOrDefault("restated", ""),
                IntStream.range(0, OutcomeText.MOST_INSIGHTS)
                        .mapToObj(number -> typed.getOrDefault("insight-" + number, ""))
                        .toList(),
                typed.getOrDefault("pick", ""),
                typed.getOrDefault("advice", ""),
                IntStream.range(0, OutcomeText.MOST_ACTIONS)
                        .mapToObj(number -> new Doing(
                                typed.getOrDefault("action-" + number, ""), typed.getOrDefault("day-" + number, "")))
                        .toList(),
                typed.getOrDefault("follow-up", ""),
                Sure.ticked(typed.getOrDefault("sure", "")),
                number(typed.getOrDefault("version", "0")),
                typed.keySet().stream()
                        .filter(field -> field.startsWith(KEEP))
                        .map(field -> field.substring(KEEP.length()))
                        .toList());
    }

    static OutcomeForm of(OutcomeText text, int version) {
        return new OutcomeForm(
                text.question(),
                text.restated(),
                IntStream.range(0, OutcomeText.MOST_INSIGHTS)
                        .mapToObj(number -> number < text.insights().size()
                                ? text.insights().get(number)
                                : "")
                        .toList(),
                "",
                text.advice(),
                IntStream.range(0, OutcomeText.MOST_ACTIONS)
                        .mapToObj(number -> text.action(number)
                                .map(action ->
                                        new Doing(action.text(), action.day().toString()))
                                .orElseGet(() -> new Doing("", "")))
                        .toList(),
                day(text.followUp()),
                Sure.OF_NOTHING,
                version,
                IntStream.range(0, text.words().size())
                        .mapToObj(Integer::toString)
                        .toList());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
