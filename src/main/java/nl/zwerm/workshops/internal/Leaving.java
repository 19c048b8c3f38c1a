package nl.zwerm.workshops.internal;

import java.time.Clock;
import nl.zwerm.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody leaves the organisation: others get their places, and what they would have taught asks for a teacher. */
@Service
@Transactional
class Leaving {

    private final Places places;
    private final TeacherStore teachers;
    private final WishStore wishes;
    private final Workshops workshops;
    private final Clock clock;

    Leaving(Places places, TeacherStore teachers, WishStore wishes, Workshops workshops, Clock clock) {
        this.places = places;
        this.teachers = teachers;
        this.wishes = wishes;
        this.workshops = workshops;
        this.clock = clock;
    }

    public void leave(PersonId person) {
        places.leave(person);
        wishes.deleteAllOf(person);
        teachers.deleteAhead(person, clock.instant())
                .forEach(id -> workshops.lockUnseen(id).ifPresent(workshops::changed));
    }
}
