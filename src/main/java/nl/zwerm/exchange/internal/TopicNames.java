package nl.zwerm.exchange.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;

/** The topics that tags become; the last thousands are remembered, since most questions share them. */
public final class TopicNames {
    private static final int MOST_REMEMBERED = 5_000;
    private static final int LONGEST = 100;

    private final Topics topics;
    private final Map<String, Optional<TopicId>> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<TopicId>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    public TopicNames(Topics topics) {
        this.topics = topics;
    }

    public List<TopicId> of(List<String> tags) {
        return tags.stream()
                .flatMap(tag -> remembered.computeIfAbsent(tag, this::find).stream())
                .distinct()
                .toList();
    }

    /** Sites join words with hyphens, where the topic is not called so; a tag without letter or digit is no topic. */
    private Optional<TopicId> find(String tag) {
        return topics.find(tag).or(() -> spaced(tag));
    }

    private Optional<TopicId> spaced(String tag) {
        return Guards.name(tag.replace('-', ' '), LONGEST) instanceof Guarded.Fine(var name)
                ? Optional.of(topics.find(name).orElseGet(() -> topics.named(name)))
                : Optional.empty();
    }
}
