package nl.zwerm.people;

import java.util.Collection;
import java.util.List;
import nl.zwerm.people.internal.Profiles;
import org.springframework.stereotype.Service;

/** The front door to one's own profile, a piece at a time: what is not named stays as it was. */
@Service
public class OwnProfile {

    private final Profiles profiles;

    OwnProfile(Profiles profiles) {
        this.profiles = profiles;
    }

    /** How many questions somebody wants at most, a week and at a time, and when they work. */
    public record Room(int weekly, int open, WorkingHours hours) {}

    public List<Topic> offered(PersonId person) {
        return profiles.offered(person);
    }

    public List<Topic> sought(PersonId person) {
        return profiles.sought(person);
    }

    public Room room(PersonId person) {
        return profiles.room(person);
    }

    /** Topics that colleagues carry, those of one's own team first. */
    public List<Topic> suggested(PersonId person, int limit) {
        return profiles.suggested(person, limit);
    }

    /** These and no others; {@code fresh} by name, made when there is none. */
    public void offer(PersonId person, Collection<TopicId> known, List<String> fresh) {
        profiles.offer(person, known, fresh);
    }

    public void seek(PersonId person, Collection<TopicId> known, List<String> fresh) {
        profiles.seek(person, known, fresh);
    }

    public void makeRoom(PersonId person, Room room) {
        profiles.makeRoom(person, room);
    }
}
