package nl.zwerm.circles.internal;

import java.util.List;

/** When, where and how a circle will meet, as somebody typed it; without minutes it is as long as the method takes. */
public record SessionForm(
        String day,
        String time,
        String minutes,
        String place,
        String manner,
        String method,
        String guests,
        List<String> person,
        int version,
        String once) {}
