package nl.zwerm.steps.internal;

import java.time.LocalDate;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.threads.CommentsItem;
import nl.zwerm.threads.HeadItem;
import nl.zwerm.threads.LineageItem;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** One step. */
@Template("steps/show")
public record StepPage(HeadItem head, Course course, CommentsItem comments, LineageItem lineage, Errors errors) {

    /** How it goes with it: {@code back} when its day has come, {@code may} say how it went whoever takes it. */
    public record Course(
            LocalDate dueOn,
            String state,
            @Nullable SafeHtml learned,
            boolean back,
            boolean may,
            boolean mayTell,
            boolean together,
            String nextDay,
            String today,
            String typed) {}
}
