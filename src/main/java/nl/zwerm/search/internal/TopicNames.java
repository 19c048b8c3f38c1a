package nl.zwerm.search.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import org.springframework.stereotype.Component;

/** The names of the topics of a batch, read at once. */
@Component
class TopicNames {

    private final Topics topics;

    TopicNames(Topics topics) {
        this.topics = topics;
    }

    Names of(Stream<TopicId> ids) {
        var names = new HashMap<TopicId, String>();
        for (Topic topic : topics.list(ids.distinct().toList())) {
            names.put(topic.id(), topic.name());
        }
        return new Names(names);
    }

    record Names(Map<TopicId, String> byId) {

        List<String> of(List<TopicId> ids) {
            return ids.stream()
                    .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                    .toList();
        }
    }

    static List<Long> numbers(List<TopicId> ids) {
        return ids.stream().map(TopicId::value).toList();
    }
}
