package nl.zwerm.contributions;

import java.util.List;
import java.util.Map;

/**
 * A thread as one viewer may read it: all in it, the names of its topics, what it came from and led to, and what was done in care of it and stands.
 */
public record WholeThread(
        List<ThreadItem> items,
        List<Related> related,
        List<String> topics,
        List<Act> acts,
        Map<ContributionId, Tried> tried,
        boolean followed) {

    public WholeThread {
        items = List.copyOf(items);
        related = List.copyOf(related);
        topics = List.copyOf(topics);
        acts = List.copyOf(acts);
        tried = Map.copyOf(tried);
    }
}
