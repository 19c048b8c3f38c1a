package nl.zwerm.exchange.internal.out;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.contributions.Titled;
import nl.zwerm.knowledge.PagesInOrder;
import nl.zwerm.knowledge.PagesInOrder.Leaf;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Service;

/** Gathers pages to take along, some at a time, so that the largest space asks for no more memory than a few texts. */
@Service
class PagesOut {

    private static final int AT_ONCE = 20;
    private static final int TITLES_AT_ONCE = 1_000;

    private final PagesInOrder order;
    private final Contributions contributions;
    private final Topics topics;
    private final Words words;

    PagesOut(PagesInOrder order, Contributions contributions, Topics topics, Words words) {
        this.order = order;
        this.contributions = contributions;
        this.topics = topics;
        this.words = words;
    }

    /** What somebody takes along, and what it is called. */
    record Taking(String name, List<Leaf> leaves, Map<ContributionId, Titled> titles, Viewer viewer) {}

    /** Where pages go, in their order. */
    interface Sink {
        void write(PageOut page) throws IOException;
    }

    Taking page(ContributionId id, Viewer viewer) {
        return taking(order.requirePage(id, viewer).title(), order.from(id, viewer), viewer);
    }

    Taking space(SpaceId id, Viewer viewer) {
        var space = order.requireSpace(id, viewer);
        var name = space.everyone() ? words.say(viewer.locale(), "spaces.everyone", Map.of()) : space.name();
        return taking(name, order.of(id, viewer), viewer);
    }

    private Taking taking(String name, List<Leaf> leaves, Viewer viewer) {
        if (leaves.isEmpty()) {
            throw new NotFound();
        }
        var titles = new HashMap<ContributionId, Titled>();
        for (int at = 0; at < leaves.size(); at += TITLES_AT_ONCE) {
            titles.putAll(contributions.titles(ids(leaves, at, TITLES_AT_ONCE), viewer));
        }
        return new Taking(name, leaves, titles, viewer);
    }

    private static List<ContributionId> ids(List<Leaf> leaves, int from, int many) {
        return leaves.subList(from, Math.min(from + many, leaves.size())).stream()
                .map(Leaf::id)
                .toList();
    }

    /** What was removed meanwhile is left out. */
    void write(Taking taking, Sink sink) throws IOException {
        for (int at = 0; at < taking.leaves().size(); at += AT_ONCE) {
            var ids = ids(taking.leaves(), at, AT_ONCE);
            var found = contributions.list(ids, taking.viewer()).stream()
                    .collect(Collectors.toMap(item -> item.contribution().id(), item -> item));
            var names = topicNames(ids, taking.viewer());
            for (var id : ids) {
                var item = found.get(id);
                if (item != null && item.contribution().published()) {
                    sink.write(page(item, names.getOrDefault(id, List.of())));
                }
            }
        }
    }

    private static PageOut page(ThreadItem item, List<String> topics) {
        var author = item.author();
        return new PageOut(item.contribution(), author == null ? null : author.name(), topics);
    }

    private Map<ContributionId, List<String>> topicNames(Collection<ContributionId> ids, Viewer viewer) {
        var carried = contributions.topics(ids, viewer);
        var names = topics.names(
                carried.values().stream().flatMap(List::stream).distinct().toList());
        return carried.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> names(one.getValue(), names)));
    }

    private static List<String> names(List<TopicId> carried, Map<TopicId, List<String>> names) {
        return carried.stream()
                .flatMap(id -> Optional.ofNullable(names.get(id)).stream())
                .map(List::getFirst)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
