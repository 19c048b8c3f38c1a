package nl.zwerm.people.internal;

import java.util.List;
import nl.zwerm.people.TeamId;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** All teams as a tree, and where the viewer may add one. */
@Template("people/teams")
public record TeamsPage(
        List<TeamTree> trees,
        List<TeamRow> parents,
        boolean mayMakeTop,
        String name,
        @Nullable TeamId parent,
        Errors errors) {

    public boolean mayMake() {
        return mayMakeTop || !parents.isEmpty();
    }
}
