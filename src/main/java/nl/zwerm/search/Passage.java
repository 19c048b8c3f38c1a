package nl.zwerm.search;

import java.util.List;

/** A plain piece of a text with the places to mark in it; {@code start} is where it stands in the whole text. */
public record Passage(String text, List<Mark> marks, int start, boolean cutBefore, boolean cutAfter) {

    public Passage {
        marks = List.copyOf(marks);
    }

    /** From the first character to just after the last. */
    public record Mark(int start, int end) {}
}
