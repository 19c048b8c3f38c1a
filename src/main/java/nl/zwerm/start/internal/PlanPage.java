package nl.zwerm.start.internal;

import java.util.List;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** The first twelve weeks: what comes when, and what is done. */
@Template("start/plan")
public record PlanPage(String beginsOn, @Nullable Integer weekNow, List<Week> weeks, Measures measures, Errors errors) {

    /** The steps of one week, counted from the beginning. */
    public record Week(int number, List<Step> steps, boolean now) {}

    /** {@code capability} is what to switch on; {@code byHand} is ticked by an organiser. */
    public record Step(
            String key,
            boolean done,
            boolean byHand,
            @Nullable String capability) {}

    /** What tells in week twelve whether to go on, each beside what was aimed at; absent while we cannot tell. */
    public record Measures(List<Measure> list) {}

    /** {@code percent} is absent when fewer than five people are behind it. */
    public record Measure(String key, @Nullable Integer percent, int aim) {

        public boolean met() {
            return percent != null && percent >= aim;
        }
    }
}
