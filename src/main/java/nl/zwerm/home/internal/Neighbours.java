package nl.zwerm.home.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Kind;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.contributions.Neighbourhood;
import nl.zwerm.contributions.Neighbourhood.Begun;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.home.internal.TodayPage.Neighbour;
import nl.zwerm.people.Helpers;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Capabilities;
import org.springframework.stereotype.Component;

/** The seven nearest to somebody: whom they met in threads, and then who shares a topic with them. */
@Component
class Neighbours {

    static final int SEVEN = 7;

    /** Not everybody near began something lately. */
    private static final int LOOKED_AT = 21;

    private static final Set<String> WITH_WORDS =
            Set.of("question", "need", "idea", "pilot", "insight", "discussion", "workshop", "example");

    private final Neighbourhood neighbourhood;
    private final Helpers helpers;
    private final Contributions contributions;
    private final Kinds kinds;
    private final Capabilities capabilities;

    Neighbours(
            Neighbourhood neighbourhood,
            Helpers helpers,
            Contributions contributions,
            Kinds kinds,
            Capabilities capabilities) {
        this.neighbourhood = neighbourhood;
        this.helpers = helpers;
        this.contributions = contributions;
        this.kinds = kinds;
        this.capabilities = capabilities;
    }

    /** What those near began, the nearest first. */
    List<Begun> begun(Viewer viewer, Collection<TopicId> topics) {
        var near = new LinkedHashSet<>(neighbourhood.met(viewer, LOOKED_AT));
        if (near.size() < SEVEN) {
            near.addAll(helpers.seeking(topics, LOOKED_AT));
            near.addAll(helpers.offering(topics, LOOKED_AT));
            near.remove(viewer.id());
        }
        var begun = neighbourhood.begunBy(near, viewer).stream().collect(Collectors.groupingBy(Begun::author));
        return near.stream()
                .flatMap(person -> begun.getOrDefault(person, List.of()).stream())
                .toList();
    }

    /** One thing of each; what stands on the page already is left out. Only what is shown is read as a whole. */
    List<Neighbour> show(List<Begun> begun, Set<String> already, Viewer viewer) {
        var one = new LinkedHashMap<PersonId, ContributionId>();
        begun.stream()
                .filter(began -> !already.contains(began.id().toString()) && leadsSomewhere(began.kind()))
                .forEach(began -> one.putIfAbsent(began.author(), began.id()));
        var ids = one.values().stream().limit(SEVEN).toList();
        var items = contributions.list(ids, viewer).stream()
                .collect(Collectors.toMap(item -> item.contribution().id(), Function.identity()));
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(items.get(id)))
                .flatMap(this::neighbour)
                .toList();
    }

    private boolean leadsSomewhere(String kind) {
        return kinds.find(kind).map(Kind::path).filter(capabilities::reaches).isPresent();
    }

    private Stream<Neighbour> neighbour(ThreadItem item) {
        var made = item.contribution();
        return Stream.ofNullable(item.author())
                .map(author -> new Neighbour(
                        author,
                        Said.of("home.neighbour." + (WITH_WORDS.contains(made.kind()) ? made.kind() : "other")),
                        made.title(),
                        made.language(),
                        kinds.place(made)));
    }
}
