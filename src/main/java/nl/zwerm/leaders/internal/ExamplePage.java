package nl.zwerm.leaders.internal;

import java.util.List;
import nl.zwerm.leaders.internal.LeadersPage.TeamOption;
import nl.zwerm.threads.CommentsItem;
import nl.zwerm.threads.HeadItem;
import nl.zwerm.threads.LineageItem;
import nl.zwerm.web.Template;

/** One example. {@code team} is where it is shown, empty in the notebook; {@code led} are teams it could be shown at. */
@Template("leaders/show")
public record ExamplePage(
        HeadItem head,
        String prompt,
        String teamId,
        String team,
        boolean leads,
        List<TeamOption> led,
        CommentsItem comments,
        LineageItem lineage) {

    public String path() {
        return "/leaders/examples/" + head.id();
    }
}
