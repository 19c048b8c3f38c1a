package nl.zwerm.circles.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.zwerm.people.PersonId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a proposed insight says, and what came of asking, kept as one sealed text. {@code named} when its proposer wants to
 * stand above it by name; {@code with} chose to be named too. Nobody is named with an objection: {@code reasons} are
 * paragraphs in an order drawn by lot, so that they tell neither who wrote them nor how many did.
 */
record ProposalText(
        String title,
        String body,
        List<String> topics,
        boolean named,
        boolean objected,
        List<String> reasons,
        List<Long> with) {

    /** So that what is sealed is as long after an objection as it was before. */
    private static final int STEP = 32 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    ProposalText {
        topics = List.copyOf(topics);
        reasons = List.copyOf(reasons);
        with = List.copyOf(with);
    }

    static ProposalText of(String title, String body, List<String> topics, boolean named) {
        return new ProposalText(title, body, topics, named, false, List.of(), List.of());
    }

    String write() {
        var text = JSON.writeValueAsString(this);
        return text + " ".repeat(STEP - length(text) % STEP);
    }

    private int length() {
        return length(JSON.writeValueAsString(this));
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static ProposalText read(String text) {
        try {
            return JSON.readValue(text, ProposalText.class);
        } catch (JacksonException e) {
            throw new IllegalStateException("a proposed insight cannot be read", e);
        }
    }

    /** What would make it longer than all are is left out. */
    ProposalText objectedTo(String reason, Random lot) {
        var all = new ArrayList<>(reasons);
        reason.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(all::add);
        Collections.shuffle(all, lot);
        var said = new ProposalText(title, body, topics, named, true, all, with);
        return said.length() / STEP > length() / STEP
                ? new ProposalText(title, body, topics, named, true, reasons, with)
                : said;
    }

    boolean names(PersonId person) {
        return with.contains(person.value());
    }

    ProposalText naming(PersonId person, boolean wanted) {
        var others = with.stream().filter(one -> one != person.value());
        return new ProposalText(
                title,
                body,
                topics,
                named,
                objected,
                reasons,
                (wanted ? Stream.concat(others, Stream.of(person.value())) : others)
                        .sorted()
                        .toList());
    }

    List<PersonId> people() {
        return with.stream().map(PersonId::of).toList();
    }
}
