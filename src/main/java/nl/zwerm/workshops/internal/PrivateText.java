package nl.zwerm.workshops.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.Keys;
import org.springframework.stereotype.Component;

/**
 * What only one or two may read is sealed wherever it stands: under the key of a confidential space, so that it goes
 * when the space is purged, and else under the master key.
 */
@Component
class PrivateText {

    private final Sealer sealer;
    private final Keys keys;

    PrivateText(Sealer sealer, Keys keys) {
        this.sealer = sealer;
        this.keys = keys;
    }

    String seal(Contribution workshop, PersonId person, String field, String text) {
        if (text.isEmpty()) {
            return "";
        }
        var place = place(workshop, person, field);
        return workshop.sealed()
                ? sealer.seal(workshop.space(), true, text, place)
                : Base64.getEncoder().encodeToString(keys.seal(text.getBytes(StandardCharsets.UTF_8), place));
    }

    String open(Contribution workshop, PersonId person, String field, String text) {
        if (text.isEmpty()) {
            return "";
        }
        var place = place(workshop, person, field);
        return workshop.sealed()
                ? sealer.open(workshop.space(), true, text, place)
                : new String(keys.open(Base64.getDecoder().decode(text), place), StandardCharsets.UTF_8);
    }

    private static String place(Contribution workshop, PersonId person, String field) {
        return "workshop " + workshop.id().value() + " " + person.value() + " " + field;
    }
}
