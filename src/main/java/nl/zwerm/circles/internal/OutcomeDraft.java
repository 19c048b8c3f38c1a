package nl.zwerm.circles.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zwerm.circles.internal.OutcomeForm.Doing;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Phase;
import nl.zwerm.circles.room.Sight;
import nl.zwerm.circles.room.Sight.Seen;

/** What an outcome begins with: the owner's own words in the room, and the advice of others they may choose from. */
final class OutcomeDraft {

    private static final int WEEKS_AHEAD = 2;
    private static final int MOST_KEPT = 60;

    /** Something that may be chosen, without the name of whoever said it. */
    record Choice(long id, String text) {}

    private OutcomeDraft() {}

    static OutcomeForm of(Sight sight, LocalDate today) {
        var mine = entries(sight).filter(Seen::mine).toList();
        var takeaways = texts(mine, Kind.TAKEAWAY);
        var actions = texts(mine, Kind.ACTION);
        return new OutcomeForm(
                texts(mine, Kind.PITCH).findFirst().map(OutcomeDraft::question).orElse(""),
                restated(sight)
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
                Sure.OF_NOTHING,
                0,
                List.of());
    }

    /** Advice on their own case, in the order in which it was said. */
    static List<Choice> choices(Sight sight) {
        return sight.past().reversed().stream()
                .filter(shown -> !isAnothers(sight, shown))
                .flatMap(shown -> shown.entries().stream())
                .filter(seen -> !seen.mine()
                        && seen.kind() == Kind.ADVICE
                        && !line(seen).isEmpty())
                .map(seen -> new Choice(seen.id(), seen.text()))
                .toList();
    }

    /**
     * What else may be kept, as many of it as one likes: one's own reactions and statements, positions where advice is
     * asked, ideas, facts of a case that belongs to nobody else, and what was found to be so. No core line that was put in
     * one's own words instead, no feeling, example or question of others, and nothing of others on somebody else's case.
     */
    static List<Choice> keepable(Method method, Sight sight, String language) {
        return sight.past().reversed().stream()
                .flatMap(shown -> shown.entries().stream()
                        .filter(seen -> isOwnWords(shown.phase(), seen)
                                || (seen.mine() || !isAnothers(sight, shown)) && isToKeep(method, seen))
                        .map(seen -> new Choice(seen.id(), words(shown.phase(), seen, language))))
                .filter(choice -> !choice.text().isBlank())
                .limit(MOST_KEPT)
                .toList();
    }

    /** Where each brings a case in turn, what was said of it belongs to whoever brought it. */
    private static boolean isAnothers(Sight sight, Sight.Shown shown) {
        var owner = shown.owner();
        return owner != null && !owner.equals(sight.me().person());
    }

    private static boolean isOwnWords(Phase phase, Seen seen) {
        return seen.mine()
                && switch (seen.kind()) {
                    case REACTION -> true;
                    case STATEMENT -> seen.line().who() == Method.Role.OWN && !weighs(phase);
                    case RATING -> seen.target() == null;
                    default -> false;
                };
    }

    private static boolean isToKeep(Method method, Seen seen) {
        return switch (seen.kind()) {
            case OPTION -> true;
            case POSITION ->
                method.phases().stream()
                        .anyMatch(phase -> phase.line(Kind.ADVICE).isPresent());
            case FACT -> method.shared().isEmpty();
            case FACTOR, STATEMENT -> isSo(method, seen);
            default -> false;
        };
    }

    /** Its owner chose the first of the answers, and did not say it in their own words there. */
    private static boolean isSo(Method method, Seen seen) {
        return method.phases().stream()
                .filter(phase -> phase.lines().stream()
                        .noneMatch(line -> line.kind() == Kind.STATEMENT && line.who() == Method.Role.OWN))
                .flatMap(phase -> phase.line(Kind.RATING).stream())
                .filter(line -> line.of() == seen.kind() && !line.choices().isEmpty())
                .anyMatch(line ->
                        seen.ratings().contains(line.choices().getFirst().key()));
    }

    /** What was only chosen says nothing without what was asked. */
    private static String words(Phase phase, Seen seen, String language) {
        var chosen = seen.line().choices().stream()
                .filter(choice -> choice.key().equals(seen.choice()))
                .map(choice -> choice.words().in(language))
                .findFirst();
        if (chosen.isEmpty()) {
            return seen.text();
        }
        var asked = phase.title().in(language);
        var said = asked + (asked.endsWith("?") ? " " : ": ") + chosen.get();
        return seen.text().isBlank() ? said : said + ". " + seen.text();
    }

    /** What the owner of the case said themselves where they weighed how others put it; what else they state is no question. */
    private static Optional<String> restated(Sight sight) {
        return sight.past().reversed().stream()
                .filter(shown -> weighs(shown.phase()))
                .flatMap(shown -> shown.entries().stream())
                .filter(seen -> seen.mine()
                        && seen.kind() == Kind.STATEMENT
                        && seen.line().who() == Method.Role.OWN)
                .map(OutcomeDraft::line)
                .filter(text -> !text.isEmpty())
                .reduce((_, last) -> last);
    }

    private static boolean weighs(Phase phase) {
        return phase.line(Kind.RATING)
                .filter(line -> line.who() == Method.Role.OWN && line.of() == Kind.STATEMENT)
                .isPresent();
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
