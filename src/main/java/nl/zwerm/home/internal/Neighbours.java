package nl.zwerm.home.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.contributions.ContributionId;
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
    private final Kinds kinds;
    private final Capabilities capabilities;

    Neighbours(Neighbourhood neighbourhood, Helpers helpers, Kinds kinds, Capabilities capabilities) {
        this.neighbourhood = neighbourhood;
        this.helpers = helpers;
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

    /** One thing of each; what stands on the page already is left out. */
    List<Neighbour> show(List<Begun> begun, Map<ContributionId, ThreadItem> items, Set<String> already) {
        var shown = new LinkedHashMap<PersonId, Neighbour>();
        begun.stream()
                .filter(one -> !already.contains(one.id().toString()))
                .flatMap(one -> Stream.ofNullable(items.get(one.id())))
                .flatMap(this::neighbour)
                .forEach(one -> shown.putIfAbsent(one.card().id(), one));
        return shown.values().stream().limit(SEVEN).toList();
    }

    private Stream<Neighbour> neighbour(ThreadItem item) {
        var made = item.contribution();
        if (item.author() == null || kinds.find(made.kind()).isEmpty()) {
            return Stream.empty();
        }
        var path = kinds.place(made);
        return capabilities.reaches(path)
                ? Stream.of(new Neighbour(
                        item.author(),
                        Said.of("home.neighbour." + (WITH_WORDS.contains(made.kind()) ? made.kind() : "other")),
                        made.title(),
                        made.language(),
                        path))
                : Stream.empty();
    }
}
