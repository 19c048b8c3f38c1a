package nl.zwerm.contributions;

import java.util.List;

/** A thread as one viewer may read it: all in it, the names of its topics, and what it came from and led to. */
public record WholeThread(List<ThreadItem> items, List<Related> related, List<String> topics, boolean followed) {

    public WholeThread {
        items = List.copyOf(items);
        related = List.copyOf(related);
        topics = List.copyOf(topics);
    }
}
