package nl.zwerm.search.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.people.FindablePeople;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.shared.PublicId;
import nl.zwerm.text.PlainText;
import org.springframework.stereotype.Component;

/** The topics there are, and what persons say of themselves: about themselves, and what they offer. */
@Component
class Offered {

    private static final int MOST_TOPICS = 500;

    private final FindablePeople people;
    private final Topics all;

    /** Names of topics are no secret, change hardly ever, and stand on every search page. */
    private final LoadingCache<Boolean, List<Topic>> topics;

    Offered(FindablePeople people, Topics topics) {
        this.people = people;
        this.all = topics;
        this.topics =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(_ -> topics.list(MOST_TOPICS));
    }

    /** What a link names a topic by, its name or the id that the page itself uses; of one that was merged, what it lives on in. */
    Optional<TopicId> find(String typed) {
        return typed.isEmpty()
                ? Optional.empty()
                : all.find(typed)
                        .or(() -> PublicId.read(typed)
                                .flatMap(id -> all.find(TopicId.of(id)))
                                .map(Topic::id));
    }

    List<Topic> topics() {
        return topics.get(true);
    }

    Map<Long, String> by(Collection<Long> persons) {
        var said = new HashMap<Long, String>();
        if (persons.isEmpty()) {
            return said;
        }
        for (var person : people.of(persons.stream().map(PersonId::new).toList())) {
            var names = topics().stream()
                    .filter(topic -> person.offered().contains(topic.id()))
                    .map(Topic::name)
                    .collect(Collectors.joining(", "));
            var about = PlainText.of(person.about());
            said.put(
                    person.id().value(),
                    Stream.of(names, about)
                            .filter(text -> !text.isBlank())
                            .map(text -> "· " + text)
                            .collect(Collectors.joining(" ")));
        }
        return said;
    }
}
