package nl.zwerm.administration.internal;

import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** Asking people in: what could not be read stays in the field, the links that were made stand there once. */
@Template("administration/invite")
public record InvitePage(
        String addresses,
        @Nullable PersonCard claims,
        List<Link> links,
        List<Known> known,
        List<String> unread,
        Errors errors) {

    /** {@code again} when it takes the place of an earlier one. */
    public record Link(String address, String link, boolean again) {}

    /** Somebody who has an account already. */
    public record Known(String address, PersonCard card) {}
}
