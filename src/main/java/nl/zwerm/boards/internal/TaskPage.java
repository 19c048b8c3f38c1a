package nl.zwerm.boards.internal;

import java.time.LocalDate;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Pick;
import nl.zwerm.threads.CommentsItem;
import nl.zwerm.threads.HeadItem;
import nl.zwerm.threads.LineageItem;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** A task as one viewer sees it; {@code moves} when they may move it and say who takes it, {@code viewer} is who they are. */
@Template("boards/show")
public record TaskPage(
        HeadItem task,
        Card card,
        CommentsItem comments,
        LineageItem lineage,
        boolean moves,
        String viewer,
        Among among,
        Pick pick,
        String dueOn,
        LocalDate today,
        Errors errors) {

    public @Nullable PersonCard taker() {
        return card.taker();
    }

    /** As a form tells who takes it now. */
    public String takerId() {
        return card.taker() == null ? "" : card.taker().id().toString();
    }

    public boolean mine() {
        return viewer.equals(takerId());
    }

    public String board() {
        return "/spaces/" + task.spaceId() + "/board";
    }
}
