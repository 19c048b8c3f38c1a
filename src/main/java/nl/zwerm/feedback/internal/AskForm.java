package nl.zwerm.feedback.internal;

import java.util.List;
import java.util.Objects;
import nl.zwerm.shared.PublicId;
import org.jspecify.annotations.Nullable;

/** What somebody typed who asks for advice, exactly as they typed it. {@code once} is the same when it is sent again. */
public record AskForm(
        String situation, String question, String until, String colleagues, List<String> person, String once) {

    private static final int MOST = 100;

    /** As a browser sends it, with parts that may be missing. */
    record Typed(
            @Nullable String situation,
            @Nullable String question,
            @Nullable String until,
            @Nullable String colleagues,
            @Nullable List<String> person,
            @Nullable String once) {}

    static AskForm of(Typed typed) {
        var person = typed.person() == null ? List.<String>of() : typed.person();
        return new AskForm(
                text(typed.situation()),
                text(typed.question()),
                text(typed.until()),
                text(typed.colleagues()),
                person.stream().filter(Objects::nonNull).limit(MOST).toList(),
                PublicId.read(text(typed.once())).map(PublicId::show).orElseGet(AskForm::token));
    }

    static AskForm empty(String question, String until) {
        return new AskForm("", question, until, "", List.of(), token());
    }

    private static String token() {
        return PublicId.show(PublicId.next());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
