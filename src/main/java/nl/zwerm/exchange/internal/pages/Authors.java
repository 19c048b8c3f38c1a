package nl.zwerm.exchange.internal.pages;

import java.util.HashMap;
import java.util.Map;
import nl.zwerm.exchange.source.SourceAuthor;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import org.jspecify.annotations.Nullable;

/** Who wrote what: somebody here with that mail address, or else somebody known from there by name. */
final class Authors {

    private static final int LONGEST_NAME = 200;

    private final People people;
    private final String origin;
    private final Map<String, PersonId> known = new HashMap<>();

    Authors(People people, String origin) {
        this.people = people;
        this.origin = origin;
    }

    @Nullable
    PersonId of(@Nullable SourceAuthor author) {
        return author == null ? null : known.computeIfAbsent(author.key(), _ -> find(author));
    }

    private PersonId find(SourceAuthor author) {
        var email = author.email();
        if (email != null) {
            var here = people.findByEmail(email);
            if (here.isPresent()) {
                return here.get();
            }
        }
        var name = Guards.name(author.name(), LONGEST_NAME) instanceof Guarded.Fine(var fine) ? fine : "user";
        return people.expect(origin, author.key(), name);
    }
}
