package nl.zwerm.knowledge.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.knowledge.internal.HealthPage.Sole;
import nl.zwerm.people.Helpers;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceFigure;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Capabilities;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knowledge at risk: what is written about in a space, and what one colleague there alone offers to help with. Nothing is
 * derived from what anybody did; a topic that is offered stands on the profile of whoever offers it, and only members are told.
 */
@Component
@Transactional(readOnly = true)
class AtRisk implements SpaceFigure {

    private static final int LATEST = 500;
    private static final int MOST_TOPICS = 60;
    private static final int MOST_SHOWN = 10;

    /** In a larger space it is asked of the whole organisation. */
    private static final int MOST_MEMBERS = 1_000;

    private final Contributions contributions;
    private final Helpers helpers;
    private final People people;
    private final Topics topics;
    private final Spaces spaces;
    private final Capabilities capabilities;

    AtRisk(
            Contributions contributions,
            Helpers helpers,
            People people,
            Topics topics,
            Spaces spaces,
            Capabilities capabilities) {
        this.contributions = contributions;
        this.helpers = helpers;
        this.people = people;
        this.topics = topics;
        this.spaces = spaces;
        this.capabilities = capabilities;
    }

    @Override
    public Optional<Said> of(SpaceId id, Viewer viewer) {
        if (!capabilities.reaches("/pages")) {
            return Optional.empty();
        }
        return spaces.find(id, viewer)
                .map(space -> list(space, viewer).size())
                .filter(count -> count > 0)
                .map(count -> Said.of("knowledge.risk.figure", "count", count));
    }

    @Override
    public String path(SpaceId id) {
        return "/spaces/" + id + "/pages/health#risk";
    }

    /** By the name of the topic; a guest is not told who is who. */
    List<Sole> list(Space space, Viewer viewer) {
        if (!space.member() || viewer.guest()) {
            return List.of();
        }
        var written = contributions.topicsWrittenAbout(space.id(), LATEST, MOST_TOPICS, viewer);
        var sole = helpers.solelyOffering(written, members(space));
        var cards = people.cardsById(sole.values());
        return topics.list(sole.keySet()).stream()
                .filter(topic -> sole.containsKey(topic.id()))
                .flatMap(topic ->
                        Optional.ofNullable(cards.get(sole.get(topic.id())))
                                .map(card -> new Sole(topic, card))
                                .stream())
                .sorted(Comparator.comparing(one -> one.topic().name(), String.CASE_INSENSITIVE_ORDER))
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Nothing: everybody. */
    private List<PersonId> members(Space space) {
        var members = space.everyone() ? List.<PersonId>of() : spaces.memberIds(space.id(), MOST_MEMBERS + 1);
        return members.size() > MOST_MEMBERS ? List.of() : members;
    }
}
