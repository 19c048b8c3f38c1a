package nl.zwerm.circles.internal;

import java.util.List;

/** A new circle as somebody typed it; {@code anyway} when they saw what to think of, and want it so. */
public record CircleForm(
        String name,
        String purpose,
        String rhythm,
        String method,
        String colleagues,
        List<String> person,
        boolean anyway,
        String once) {

    static CircleForm fresh(String method, String once) {
        return new CircleForm("", "", Rhythm.MONTHLY.word(), method, "", List.of(), false, once);
    }
}
