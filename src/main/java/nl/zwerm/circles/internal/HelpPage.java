package nl.zwerm.circles.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.zwerm.circles.internal.Help.Kind;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** The places of help, to change; {@code typed} as somebody typed them. */
@Template("circles/help")
public record HelpPage(Map<Kind, String> typed, Errors errors) {

    public List<Kind> kinds() {
        return Arrays.asList(Kind.values());
    }

    public String address(Kind kind) {
        return typed.getOrDefault(kind, "");
    }
}
