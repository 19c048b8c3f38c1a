package nl.zwerm.expertise.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Summed by the database for the topics of one question. The answers themselves are read of the few who are asked, to say
 * why they are.
 */
final class SummedWork implements Work {

    private final Part all;
    private final Set<Long> topics;
    private final Part inTopics;
    private final Supplier<ListedWork> reading;
    private @Nullable ListedWork read;

    SummedWork(Part all, Set<Long> topics, Part inTopics, Supplier<ListedWork> reading) {
        this.all = all;
        this.topics = topics;
        this.inTopics = inTopics;
        this.reading = reading;
    }

    @Override
    public Part all() {
        return all;
    }

    @Override
    public Part in(Set<Long> asked) {
        return asked.equals(topics) ? inTopics : read().in(asked);
    }

    @Override
    public List<Instant> times(long topic) {
        return read().times(topic);
    }

    private ListedWork read() {
        if (read == null) {
            read = reading.get();
        }
        return read;
    }
}
