package nl.zwerm.expertise.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What somebody answered, each worth less as it ages. */
interface Work {

    /** Some of the answers: how many, and what they are worth together. */
    record Part(int answers, double worth) {}

    Part all();

    /** Those in any of the topics; an answer in two of them counts once. */
    Part in(Set<Long> topics);

    /** When those about this topic were given, the earliest first. */
    List<Instant> times(long topic);
}
