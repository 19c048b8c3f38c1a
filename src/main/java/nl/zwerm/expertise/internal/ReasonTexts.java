package nl.zwerm.expertise.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.expertise.Reason;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps why somebody is asked as a short text, with the name that the topic has at that moment, and says it to them
 * in their language. Topics are no secret; nothing else that has a name is kept.
 */
@Component
public class ReasonTexts {

    private static final String KEY = "key";
    private static final String TOPIC = "topic";
    private static final String SINCE = "since";
    private static final String BY = "by";

    private final Topics topics;
    private final People people;
    private final JsonMapper json;
    private final Clock clock;

    ReasonTexts(Topics topics, People people, Clock clock) {
        this.topics = topics;
        this.people = people;
        this.json = JsonMapper.builder().build();
        this.clock = clock;
    }

    public String keep(Reason reason) {
        var kept = new HashMap<String, Object>(reason.arguments());
        kept.put(KEY, reason.key());
        if (kept.get(TOPIC) instanceof Long topic) {
            kept.put(TOPIC, name(topic));
        }
        if (kept.get(SINCE) instanceof Instant since) {
            kept.put(SINCE, since.toString());
        }
        return json.writeValueAsString(kept);
    }

    /** With the month in which it began, in the reader's language. */
    public Said say(String kept, Viewer viewer) {
        Map<?, ?> read = json.readValue(kept, Map.class);
        var with = new HashMap<String, Object>();
        read.forEach((name, value) -> with.put(String.valueOf(name), value));
        var key = String.valueOf(with.remove(KEY));
        if (with.get(BY) instanceof Number by) {
            with.put(
                    BY,
                    people.findCard(PersonId.of(by.longValue()))
                            .map(PersonCard::name)
                            .orElse(""));
        }
        if (with.get(SINCE) instanceof String since) {
            with.put(SINCE, month(Instant.parse(since), viewer));
        }
        return new Said(key, with);
    }

    private String month(Instant at, Viewer viewer) {
        var month = YearMonth.from(at.atZone(viewer.zone()));
        boolean thisYear =
                month.getYear() == clock.instant().atZone(viewer.zone()).getYear();
        return DateTimeFormatter.ofPattern(thisYear ? "MMMM" : "MMMM yyyy", viewer.locale())
                .format(month);
    }

    private String name(long topic) {
        return topics.list(List.of(TopicId.of(topic))).stream()
                .findFirst()
                .map(Topic::name)
                .orElse("");
    }
}
