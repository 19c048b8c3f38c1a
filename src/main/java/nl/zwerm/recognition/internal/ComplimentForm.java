package nl.zwerm.recognition.internal;

import java.util.List;
import java.util.Objects;
import nl.zwerm.shared.PublicId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed who gives a compliment, exactly as they typed it: to colleagues or to a {@code team}, about
 * something ({@code on}) or not. {@code once} is the same when it is sent again.
 */
public record ComplimentForm(
        String text,
        String colleagues,
        List<String> person,
        String team,
        String on,
        boolean shareable,
        boolean official,
        String once) {

    private static final int MOST = 100;

    /** As a browser sends it, with parts that may be missing; a box that is not ticked is not sent. */
    record Typed(
            @Nullable String text,
            @Nullable String colleagues,
            @Nullable List<String> person,
            @Nullable String team,
            @Nullable String on,
            @Nullable String shareable,
            @Nullable String official,
            @Nullable String once) {}

    static ComplimentForm of(Typed typed) {
        var person = typed.person() == null ? List.<String>of() : typed.person();
        return new ComplimentForm(
                or(typed.text()),
                or(typed.colleagues()),
                person.stream().filter(Objects::nonNull).limit(MOST).toList(),
                or(typed.team()),
                or(typed.on()),
                typed.shareable() != null,
                typed.official() != null,
                PublicId.read(or(typed.once())).map(PublicId::show).orElseGet(ComplimentForm::token));
    }

    static ComplimentForm begin(String text, String team, String on) {
        return new ComplimentForm(text, "", List.of(), team, on, true, false, token());
    }

    ComplimentForm aboutNothing() {
        return new ComplimentForm(text, colleagues, person, team, "", shareable, official, once);
    }

    boolean namesColleagues() {
        return !colleagues.isBlank() || !person.isEmpty();
    }

    private static String token() {
        return PublicId.show(PublicId.next());
    }

    private static String or(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
