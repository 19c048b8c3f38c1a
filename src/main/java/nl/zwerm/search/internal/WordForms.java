package nl.zwerm.search.internal;

import java.util.List;

/** What one language knows about a folded word. Not safe for several threads. */
interface WordForms {

    boolean stopword(String word);

    String stem(String word);

    /** The stems of the words it is composed of; empty unless there are at least two. */
    List<String> partStems(String word);
}
