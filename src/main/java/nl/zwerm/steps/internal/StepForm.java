package nl.zwerm.steps.internal;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody typed about a step. {@code with} is {@code me} or {@code team}; {@code from} what it comes from. */
public record StepForm(String title, String day, String with, String from, String draft, String once) {

    static final String ALONE = "me";
    static final String TEAM = "team";

    static StepForm of(Typed typed) {
        return new StepForm(
                or(typed.title()),
                or(typed.day()),
                or(typed.with()),
                or(typed.from()),
                or(typed.draft()),
                or(typed.once()));
    }

    static StepForm begin(String title, LocalDate day, String from, String draft, String once) {
        return new StepForm(title, day.toString(), ALONE, from, draft, once);
    }

    boolean together() {
        return TEAM.equals(with);
    }

    private static String or(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    /** The fields as a browser sends them, each of which may be missing. */
    public record Typed(
            @Nullable String title,
            @Nullable String day,
            @Nullable String with,
            @Nullable String from,
            @Nullable String draft,
            @Nullable String once) {}
}
