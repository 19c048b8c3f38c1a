package nl.zwerm.boards.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a task stands on its board. */
public enum Column {
    TO_DO,
    DOING,
    DONE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Column> find(String word) {
        return Arrays.stream(values())
                .filter(column -> column.word().equals(word))
                .findFirst();
    }
}
