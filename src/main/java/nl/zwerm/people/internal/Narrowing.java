package nl.zwerm.people.internal;

import java.util.List;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.shared.PublicId;
import org.springframework.stereotype.Component;

/** Reads to which teams and topics somebody narrows the list of colleagues: a link says which, others type a name. */
@Component
class Narrowing {

    /** {@code given} is what the address says, {@code shown} what stands in the field; it may be the name of several. */
    public record Narrowed<T>(String given, String shown, List<T> to) {

        public boolean asked() {
            return !given.isEmpty();
        }

        public boolean unknown() {
            return asked() && to.isEmpty();
        }
    }

    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private final TeamStore teams;
    private final Topics topics;

    Narrowing(TeamStore teams, Topics topics) {
        this.teams = teams;
        this.topics = topics;
    }

    Narrowed<TeamId> team(String typed) {
        var given = given(typed);
        return PublicId.read(given)
                .map(TeamId::of)
                .flatMap(id -> teams.find(id).map(name -> new Narrowed<>(given, name, List.of(id))))
                .orElseGet(() -> new Narrowed<>(given, given, teamsOf(given)));
    }

    Narrowed<TopicId> topic(String typed) {
        var given = given(typed);
        return PublicId.read(given)
                .map(TopicId::of)
                .flatMap(topics::find)
                .map(topic -> new Narrowed<>(given, topic.name(), List.of(topic.id())))
                .orElseGet(() -> new Narrowed<>(given, given, topicsOf(given)));
    }

    /** Those that are called so; when none is, those in whose name it stands. */
    private List<TeamId> teamsOf(String name) {
        var matching = name.isEmpty() ? List.<TeamRow>of() : teams.listMatching(name, MOST);
        var called = matching.stream()
                .filter(team -> team.name().equalsIgnoreCase(name))
                .map(TeamRow::id)
                .toList();
        return called.isEmpty() ? matching.stream().map(TeamRow::id).toList() : called;
    }

    private List<TopicId> topicsOf(String name) {
        return name.isEmpty()
                ? List.of()
                : topics.find(name)
                        .map(List::of)
                        .orElseGet(() -> topics.matching(name, MOST).stream()
                                .map(Topic::id)
                                .toList());
    }

    private static String given(String typed) {
        var text = typed.strip();
        return text.substring(0, Math.min(text.length(), LONGEST)).strip();
    }
}
