package nl.zwerm.mentoring.internal;

import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals and opens what stands between two; who may read it was asked before. */
@Component
class MentoringTexts {

    static final String GOAL = "goal";
    static final String PLACE = "place";
    static final String THANKS = "thanks";

    private final Sealer sealer;

    MentoringTexts(Sealer sealer) {
        this.sealer = sealer;
    }

    String seal(SpaceId space, MentorshipId id, String column, String text) {
        return sealer.seal(space, true, text, place(id, column));
    }

    String open(Mentorship mentorship, String column, @Nullable String sealed) {
        return sealed == null ? "" : sealer.open(mentorship.space(), true, sealed, place(mentorship.id(), column));
    }

    String sealSought(SpaceId notebook, PersonId person, String text) {
        return sealer.seal(notebook, true, text, sought(person));
    }

    String openSought(OfferStore.Seek seek, PersonId person) {
        return sealer.open(seek.space(), true, seek.sentence(), sought(person));
    }

    private static String place(MentorshipId id, String column) {
        return "mentoring mentorship " + id + " " + column;
    }

    private static String sought(PersonId person) {
        return "mentoring seek " + person;
    }
}
