package nl.zwerm.leaders.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/**
 * The page of whoever leads: {@code proposed} is the prompt of this month, {@code form} holds the one they look at.
 * {@code doing} says whether what it asks for can be done from here; {@code waits} whether it was asked this month.
 */
@Template("leaders/index")
public record LeadersPage(
        ExampleForm form,
        List<String> prompts,
        String proposed,
        List<TeamOption> teams,
        boolean doing,
        boolean waits,
        boolean reminded,
        List<Own> own,
        int longest,
        Errors errors) {

    public record TeamOption(String id, String name) {}

    /** {@code team} is empty for what stands in the notebook. */
    public record Own(String id, String title, String language, String prompt, String team, Instant at) {}
}
