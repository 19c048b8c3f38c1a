package nl.zwerm.circles.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When, where and how a circle will meet, as somebody typed it; without minutes it is as long as the method takes.
 *
 * @param without who of the circle takes no part this time; {@code null} when that was not asked
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
        String once) {}
