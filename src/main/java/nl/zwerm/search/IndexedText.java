package nl.zwerm.search;

import java.util.Collection;
import java.util.Map;

/** More text of one kind of contribution that should be found too; offered by the module that keeps it. Never sealed text. */
public interface IndexedText {

    /** The kind of contribution, such as {@code question}. */
    String kind();

    /** In Markdown, by the ids of the contributions; only those that are published and not sealed are asked for. */
    Map<Long, String> texts(Collection<Long> ids);
}
