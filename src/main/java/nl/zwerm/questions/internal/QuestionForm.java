package nl.zwerm.questions.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.threads.UnderPseudonym;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a question, exactly as they typed it. {@code once} is the same when a form is sent again;
 * {@code as} is whether it stands under their name or under a pseudonym.
 */
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
        String from,
        String as) {

    /** Under one's name. */
    QuestionForm(
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
        this(title, body, tried, goal, urgency, space, topics, draft, version, once, from, "");
    }

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
                text(typed.from()),
                text(typed.as()));
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

    /** Whether it is to stand under a pseudonym. */
    public boolean pseudonym() {
        return UnderPseudonym.asked(as);
    }

    QuestionForm under(String choice) {
        return new QuestionForm(title, body, tried, goal, urgency, space, topics, draft, version, once, from, choice);
    }

    /** Under a pseudonym, as it is kept where no name is. */
    Map<String, String> fields() {
        return Map.of(
                "title", title,
                "body", body,
                "tried", tried,
                "goal", goal,
                "urgency", urgency,
                "space", space,
                "topics", topicLine(),
                "from", from);
    }

    static QuestionForm underPseudonym(Map<String, String> fields, String token) {
        return new QuestionForm(
                fields.getOrDefault("title", ""),
                fields.getOrDefault("body", ""),
                fields.getOrDefault("tried", ""),
                fields.getOrDefault("goal", ""),
                fields.getOrDefault("urgency", WHENEVER),
                fields.getOrDefault("space", ""),
                names(List.of(fields.getOrDefault("topics", ""))),
                token,
                0,
                "",
                fields.getOrDefault("from", ""),
                UnderPseudonym.CHOICE);
    }

    QuestionForm in(SpaceId where) {
        return new QuestionForm(
                title, body, tried, goal, urgency, where.toString(), topics, draft, version, once, from, as);
    }

    boolean blank() {
        return (title + body + tried + goal).isBlank() && topics.isEmpty();
    }

    QuestionForm sentAs(String token) {
        return new QuestionForm(title, body, tried, goal, urgency, space, topics, draft, version, token, from, as);
    }

    QuestionForm over(int newerVersion) {
        return new QuestionForm(title, body, tried, goal, urgency, space, topics, draft, newerVersion, once, from, as);
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
            @Nullable String from,
            @Nullable String as) {}
}
