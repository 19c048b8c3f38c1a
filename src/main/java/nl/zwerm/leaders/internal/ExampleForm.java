package nl.zwerm.leaders.internal;

import java.util.Objects;
import nl.zwerm.threads.TextForm;
import org.jspecify.annotations.Nullable;

/** What a lead typed. {@code where} is {@code team}, {@code notebook}, or {@code on}: on to where it is really done. */
public record ExampleForm(
        String prompt, String text, String team, String where, String draft, String once, String version) {

    static final String TEAM = "team";
    static final String ON = "on";

    /** As a browser sends it, with parts that may be missing. */
    record Typed(
            @Nullable String prompt,
            @Nullable String text,
            @Nullable String team,
            @Nullable String where,
            @Nullable String draft,
            @Nullable String once,
            @Nullable String version) {}

    static ExampleForm of(Typed typed) {
        return new ExampleForm(
                or(typed.prompt()),
                or(typed.text()),
                or(typed.team()),
                or(typed.where()),
                or(typed.draft()),
                or(typed.once()),
                or(typed.version()));
    }

    static ExampleForm begin(Prompt prompt, String text, String team, String draft, String once, int version) {
        return new ExampleForm(prompt.word(), text, team, "", draft, once, Integer.toString(version));
    }

    TextForm sent() {
        return new TextForm(text, draft, 0, once);
    }

    /** What no form of ours sends is over no version at all. */
    int overVersion() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private static String or(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
