package nl.zwerm.questions.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.zwerm.contributions.Contribution;
import org.jspecify.annotations.Nullable;

/** What somebody typed about a question, exactly as they typed it. {@code once} is the same when a form is sent again. */
public record QuestionForm(
        String title,
        String body,
        String tried,
        String goal,
        String urgency,
        String space,
        List<String> topics,
        String draft,
        int version,
        String once,
        String from) {

    static final String WHENEVER = "whenever";

    static QuestionForm of(Typed typed) {
        return new QuestionForm(
                text(typed.title()),
                text(typed.body()),
                text(typed.tried()),
                text(typed.goal()),
                text(typed.urgency()),
                text(typed.space()),
                names(typed.topics()),
                text(typed.draft()),
                Objects.requireNonNullElse(typed.version(), 0),
                text(typed.once()),
                text(typed.from()));
    }

    static QuestionForm empty(String title, String space) {
        return new QuestionForm(title, "", "", "", WHENEVER, space, List.of(), "", 0, "", "");
    }

    public String topicLine() {
        return String.join(", ", topics);
    }

    /** Whether anything beyond the one field that is enough was used. */
    public boolean more() {
        return !(body + tried + goal).isBlank() || !topics.isEmpty() || !WHENEVER.equals(urgency);
    }

    /** What it is made from comes along as its text; whoever asks changes it as they see fit. */
    static QuestionForm from(Contribution source) {
        return new QuestionForm(
                source.title(),
                source.body(),
                "",
                "",
                WHENEVER,
                source.space().toString(),
                List.of(),
                "",
                0,
                "",
                source.id().toString());
    }

    boolean blank() {
        return (title + body + tried + goal).isBlank() && topics.isEmpty();
    }

    QuestionForm sentAs(String token) {
        return new QuestionForm(title, body, tried, goal, urgency, space, topics, draft, version, token, from);
    }

    QuestionForm over(int newerVersion) {
        return new QuestionForm(title, body, tried, goal, urgency, space, topics, draft, newerVersion, once, from);
    }

    /** Names between commas, each once, upper and lower case being one. */
    private static List<String> names(@Nullable List<String> typed) {
        var names = new LinkedHashMap<String, String>();
        Objects.requireNonNullElse(typed, List.<String>of()).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return List.copyOf(names.values());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The fields of the form as a browser sends them, each of which may be missing. */
    public record Typed(
            @Nullable String title,
            @Nullable String body,
            @Nullable String tried,
            @Nullable String goal,
            @Nullable String urgency,
            @Nullable String space,
            @Nullable List<String> topics,
            @Nullable String draft,
            @Nullable Integer version,
            @Nullable String once,
            @Nullable String from) {}
}
