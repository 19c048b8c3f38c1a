package nl.zwerm.recognition.internal;

import java.util.Map;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Component;

/** How a giver is named: whoever thanks in the name of the organisation stays a person. */
@Component
class Signatures {

    private final Organisations organisations;
    private final Words words;

    Signatures(Organisations organisations, Words words) {
        this.organisations = organisations;
        this.words = words;
    }

    String of(String name, boolean official, Viewer viewer) {
        return official
                ? words.say(
                        viewer.locale(),
                        "recognition.official.signed",
                        Map.of("organisation", organisation(), "name", name))
                : name;
    }

    String organisation() {
        return organisations.current().name();
    }
}
