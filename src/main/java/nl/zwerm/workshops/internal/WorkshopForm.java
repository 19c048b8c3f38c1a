package nl.zwerm.workshops.internal;

import java.util.List;
import java.util.Objects;
import nl.zwerm.contributions.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a workshop, exactly as they typed it. {@code lead} says who teaches; {@code people} are the
 * colleagues ticked out of those who may be meant by {@code colleague}.
 */
public record WorkshopForm(
        String title,
        String body,
        String lead,
        String colleague,
        List<String> people,
        String space,
        String topics,
        String draft,
        int version,
        String once,
        String from) {

    static final String ME = "me";
    static final String TOGETHER = "together";
    static final String NOBODY = "nobody";

    static WorkshopForm of(Typed typed) {
        return new WorkshopForm(
                text(typed.title()),
                text(typed.body()),
                text(typed.lead()),
                text(typed.colleague()),
                Objects.requireNonNullElse(typed.person(), List.of()),
                text(typed.space()),
                text(typed.topics()),
                text(typed.draft()),
                Objects.requireNonNullElse(typed.version(), 0),
                text(typed.once()),
                text(typed.from()));
    }

    static WorkshopForm empty(String title, String space, String topics) {
        return new WorkshopForm(title, "", ME, "", List.of(), space, topics, "", 0, "", "");
    }

    /** What it is made from comes along as its text; whoever proposes changes it as they see fit. */
    static WorkshopForm from(Contribution source) {
        return new WorkshopForm(
                source.title(),
                source.body(),
                ME,
                "",
                List.of(),
                source.space().toString(),
                "",
                "",
                0,
                "",
                source.id().toString());
    }

    static WorkshopForm kept(Contribution draft) {
        return new WorkshopForm(
                draft.title(),
                draft.body(),
                ME,
                "",
                List.of(),
                draft.space().toString(),
                "",
                draft.id().toString(),
                0,
                "",
                "");
    }

    static WorkshopForm of(Contribution made, List<String> topics) {
        return new WorkshopForm(
                made.title(),
                made.body(),
                ME,
                "",
                List.of(),
                made.space().toString(),
                String.join(", ", topics),
                "",
                made.version(),
                "",
                "");
    }

    WorkshopForm sentAs(String token) {
        return new WorkshopForm(title, body, lead, colleague, people, space, topics, draft, version, token, from);
    }

    WorkshopForm over(int newer) {
        return new WorkshopForm(title, body, lead, colleague, people, space, topics, draft, newer, once, from);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The fields of the form as a browser sends them, each of which may be missing. */
    public record Typed(
            @Nullable String title,
            @Nullable String body,
            @Nullable String lead,
            @Nullable String colleague,
            @Nullable List<String> person,
            @Nullable String space,
            @Nullable String topics,
            @Nullable String draft,
            @Nullable Integer version,
            @Nullable String once,
            @Nullable String from) {}
}
