package nl.zwerm.people.internal;

import java.util.List;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** One's own account. {@code undeliverable}: letters came back, so that none is sent any more. */
@Template("people/account")
public record AccountPage(
        String email,
        boolean undeliverable,
        String language,
        String zone,
        List<SignedInBrowser> browsers,
        Errors errors) {

    public List<String> zones() {
        return Zones.list();
    }
}
