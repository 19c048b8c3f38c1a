package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * The agreement of a circle, or of one session for its guests, and who said yes to which version.
 *
 * @param apart whether somebody here is on the viewer's private list, told before they say yes and to them alone
 */
@Template("circles/agreement")
public record AgreementPage(
        String back,
        @Nullable String circle,
        int version,
        List<String> parts,
        String rhythm,
        boolean agreed,
        boolean apart,
        List<Yes> yes,
        Errors errors) {

    public record Yes(
            PersonCard card,
            @Nullable Integer version,
            @Nullable Instant at) {}

    public String path() {
        return back + "/agreement";
    }

    public String word(String part) {
        return "circles.agreement." + version + "." + part;
    }
}
