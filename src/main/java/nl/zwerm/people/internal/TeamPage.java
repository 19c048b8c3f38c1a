package nl.zwerm.people.internal;

import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Section;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** One team: its lead, who is in it, and the teams around it. {@code above} runs from the top down. */
@Template("people/team")
public record TeamPage(
        TeamRow team,
        @Nullable PersonCard lead,
        List<TeamRow> above,
        List<TeamRow> below,
        List<PersonCard> members,
        List<PersonCard> claims,
        boolean maySteer,
        boolean mayPlace,
        boolean mayMakeTop,
        List<TeamRow> parents,
        String name,
        Pick leadPick,
        Pick memberPick,
        List<Section> sections,
        String live,
        Errors errors) {}
