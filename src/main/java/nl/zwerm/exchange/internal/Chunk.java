package nl.zwerm.exchange.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Gathers rows until there are enough of them, or they weigh enough, to be handled together. */
final class Chunk<T> {
    private static final int MOST_ROWS = 500;
    private static final int MOST_WEIGHT = 2_000_000;

    private final ToIntFunction<T> weight;
    private final Consumer<List<T>> use;
    private List<T> rows = new ArrayList<>();
    private long weighs;

    Chunk(ToIntFunction<T> weight, Consumer<List<T>> use) {
        this.weight = weight;
        this.use = use;
    }

    void add(T row) {
        rows.add(row);
        weighs += weight.applyAsInt(row);
        if (rows.size() >= MOST_ROWS || weighs >= MOST_WEIGHT) {
            finish();
        }
    }

    void finish() {
        if (!rows.isEmpty()) {
            var full = rows;
            rows = new ArrayList<>();
            weighs = 0;
            use.accept(full);
        }
    }
}
