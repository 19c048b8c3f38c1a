package nl.zwerm.text;

import java.util.Map;

/** A text in which passages are marked, and the numbers of those that stand in it, by the id of what is about them. */
public record Marked(SafeHtml text, Map<String, Integer> numbers) {

    public Marked {
        numbers = Map.copyOf(numbers);
    }

    /** Zero when the passage is not there. */
    public int number(String id) {
        return numbers.getOrDefault(id, 0);
    }
}
