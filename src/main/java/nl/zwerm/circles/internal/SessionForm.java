package nl.zwerm.circles.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When, where and how a circle will meet, as somebody typed it; without minutes it is as long as the method takes.
 *
 * @param without who of the circle takes no part this time; {@code null} when that was not asked
 * @param times how many in a row, in the rhythm of the circle
 */
public record SessionForm(
        String day,
        String time,
        String minutes,
        String place,
        String manner,
        String method,
        String guests,
        List<String> person,
        @Nullable List<String> without,
        int version,
        String times,
        String once) {

    static final int MOST_TIMES = 6;

    /** What {@code times} can be. */
    static List<String> allTimes() {
        return IntStream.rangeClosed(1, MOST_TIMES).mapToObj(Integer::toString).toList();
    }
}
