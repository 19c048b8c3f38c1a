package nl.zwerm.circles.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An insight for others exactly as typed; {@code named} when its proposer stands above it, {@code checks} what they went
 * through, {@code sure} that what looks like a name or data of a patient points at nobody.
 */
public record ProposalForm(String title, String body, String topics, boolean named, Set<String> checks, Sure sure) {

    /** By what somebody can be recognised (DOMAIN 1.3). */
    static final List<String> CHECKS = List.of("persons", "clients", "place", "dates", "details", "words");

    static final ProposalForm EMPTY = typed(Map.of());

    public ProposalForm {
        checks = Set.copyOf(checks);
    }

    static ProposalForm typed(Map<String, String> typed) {
        return new ProposalForm(
                typed.getOrDefault("title", ""),
                typed.getOrDefault("body", ""),
                typed.getOrDefault("topics", ""),
                "name".equals(typed.get("as")),
                CHECKS.stream()
                        .filter(check -> "true".equals(typed.get("check-" + check)))
                        .collect(Collectors.toSet()),
                Sure.ticked(typed.getOrDefault("sure", "")));
    }

    /** To be written anew: each time it is gone through again. */
    static ProposalForm of(ProposalText text) {
        return new ProposalForm(
                text.title(), text.body(), String.join(", ", text.topics()), text.named(), Set.of(), Sure.OF_NOTHING);
    }

    public boolean checked(String check) {
        return checks.contains(check);
    }
}
