package nl.zwerm.circles.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an outcome says (DOMAIN 1.3), kept as one sealed text. No name of an adviser has a place in it. {@code kept} is what
 * its owner chose of the words that were written in the session, beside an advice.
 */
public record OutcomeText(
        String question,
        String restated,
        List<String> insights,
        String advice,
        List<Action> actions,
        @Nullable LocalDate followUp,
        List<Helped> helped,
        @Nullable List<String> kept) {

    static final int MOST_INSIGHTS = 3;
    static final int MOST_ACTIONS = 5;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One thing to do; {@code number} is its line of the form, {@code step} the path of the step it became, {@code task} that
     * of the task on a board.
     */
    public record Action(
            int number,
            String text,
            LocalDate day,
            boolean done,
            @Nullable String step,
            @Nullable String task) {

        Action done(boolean now) {
            return new Action(number, text, day, now, step, task);
        }

        Action asStep(String path) {
            return new Action(number, text, day, done, path, task);
        }

        Action onBoard(@Nullable String path) {
            return new Action(number, text, day, done, step, path);
        }
    }

    /** Whether it helped after so many weeks, from 1 to 5, and what its owner said about that. */
    public record Helped(int weeks, int score, String line) {}

    public OutcomeText {
        insights = List.copyOf(insights);
        actions = List.copyOf(actions);
        helped = List.copyOf(helped);
        kept = kept == null ? List.of() : List.copyOf(kept);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    static OutcomeText read(String text) {
        try {
            return JSON.readValue(text, OutcomeText.class);
        } catch (JacksonException e) {
            throw new IllegalStateException("an outcome cannot be read", e);
        }
    }

    public Optional<Helped> helpedAfter(int weeks) {
        return helped.stream().filter(one -> one.weeks() == weeks).findFirst();
    }

    Optional<Action> action(int number) {
        return actions.stream().filter(action -> action.number() == number).findFirst();
    }

    OutcomeText with(Helped answer) {
        var all = new ArrayList<>(helped);
        all.removeIf(one -> one.weeks() == answer.weeks());
        all.add(answer);
        return new OutcomeText(question, restated, insights, advice, actions, followUp, all, kept);
    }

    OutcomeText with(int number, UnaryOperator<Action> changed) {
        return new OutcomeText(
                question,
                restated,
                insights,
                advice,
                actions.stream()
                        .map(action -> action.number() == number ? changed.apply(action) : action)
                        .toList(),
                followUp,
                helped,
                kept);
    }

    /** As others read it with whom it is shared: whether it helped, and where its owner does what, is nobody else's. */
    OutcomeText forOthers() {
        return new OutcomeText(question, restated, insights, advice, actions, followUp, List.of(), kept)
                .onBoards(Set.of());
    }

    /** With only these paths of tasks. */
    OutcomeText onBoards(Set<String> standing) {
        return new OutcomeText(
                question,
                restated,
                insights,
                advice,
                actions.stream()
                        .map(action -> action.task() == null || standing.contains(action.task())
                                ? action
                                : action.onBoard(null))
                        .toList(),
                followUp,
                helped,
                kept);
    }

    /** The paths of the tasks that its actions became. */
    List<String> tasks() {
        return actions.stream().map(Action::task).flatMap(Stream::ofNullable).toList();
    }

    OutcomeText keeping(List<String> words) {
        return new OutcomeText(question, restated, insights, advice, actions, followUp, helped, words);
    }

    /** Whatever was done since, and whether it helped. */
    boolean saysSame(OutcomeText other) {
        return asWritten().equals(other.asWritten());
    }

    private OutcomeText asWritten() {
        return new OutcomeText(
                question,
                restated,
                insights,
                advice,
                actions.stream()
                        .map(action -> new Action(action.number(), action.text(), action.day(), false, null, null))
                        .toList(),
                followUp,
                List.of(),
                kept);
    }

    public List<String> words() {
        return kept == null ? List.of() : kept;
    }

    /** The days on which it comes back, as far as they stand in the text itself. */
    List<OutcomeDue> dues() {
        return Stream.concat(
                        actions.stream()
                                .map(action -> new OutcomeDue(
                                        OutcomeDue.About.ACTION,
                                        action.number(),
                                        action.day(),
                                        action.done() || action.step() != null)),
                        Stream.ofNullable(followUp)
                                .map(day -> new OutcomeDue(OutcomeDue.About.FOLLOW_UP, 0, day, false)))
                .toList();
    }
}
