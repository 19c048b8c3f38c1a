package nl.zwerm.people;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.internal.PeopleArrivalStore;
import nl.zwerm.people.internal.TeamMoves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a whole organisation in place at once: teams with their leads, and what people say of themselves. */
@Service
@Transactional
public class PeopleArrivals {

    private final PeopleArrivalStore store;
    private final TeamMoves moves;

    PeopleArrivals(PeopleArrivalStore store, TeamMoves moves) {
        this.store = store;
        this.moves = moves;
    }

    public TeamId takeTeam(String name, @Nullable TeamId parent) {
        var id = TeamId.next();
        store.insertTeam(id, name, parent);
        return id;
    }

    public void appointLead(TeamId team, PersonId lead) {
        moves.appoint(team, lead, () -> store.updateLead(team, lead));
    }

    /** Where somebody works, as what, since when, what they offer and what they seek. */
    public void describe(
            PersonId person,
            TeamId team,
            String roleTitle,
            Instant joinedAt,
            List<TopicId> offers,
            List<TopicId> seeks) {
        moves.move(person, team, () -> store.updatePerson(person, team, roleTitle, joinedAt));
        store.insertTopics("offered_topic", person, offers);
        store.insertTopics("sought_topic", person, seeks);
    }

    /** Another name by which a topic is found; one that leads to a topic already stays where it is. */
    public void alsoKnownAs(TopicId topic, String name) {
        store.insertSynonym(topic, name);
    }

    /** Looks after a topic. */
    public void appointSteward(TopicId topic, PersonId steward) {
        store.insertTopics("topic_steward", steward, List.of(topic));
    }

    /** Takes turns in being the first to react to newcomers. */
    public void welcomes(PersonId person) {
        store.updateWelcomes(person);
    }

    /** When somebody was last seen doing something. */
    public void lastActive(PersonId person, Instant at) {
        store.updateLastActive(person, at);
    }
}
