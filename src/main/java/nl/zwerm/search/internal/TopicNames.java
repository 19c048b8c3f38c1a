package nl.zwerm.search.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import org.springframework.stereotype.Component;

/** The names of the topics of a batch, with the others by which they are known, read at once. */
@Component
class TopicNames {

    private final Topics topics;

    TopicNames(Topics topics) {
        this.topics = topics;
    }

    Names of(Stream<TopicId> ids) {
        return new Names(topics.names(ids.distinct().toList()));
    }

    record Names(Map<TopicId, List<String>> byId) {

        List<String> of(List<TopicId> ids) {
            return ids.stream()
                    .flatMap(id -> byId.getOrDefault(id, List.of()).stream())
                    .distinct()
                    .toList();
        }
    }

    static List<Long> numbers(List<TopicId> ids) {
        return ids.stream().map(TopicId::value).toList();
    }
}
