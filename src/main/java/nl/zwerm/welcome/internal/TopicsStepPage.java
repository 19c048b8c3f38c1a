package nl.zwerm.welcome.internal;

import java.util.List;
import nl.zwerm.people.Topic;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** What one can be asked about, or wants to learn; {@code chosen} by their ids, {@code fresh} as it was typed. */
@Template("welcome/topics-step")
public record TopicsStepPage(Step step, List<Topic> topics, List<String> chosen, String fresh, Errors errors) {

    public boolean chose(Topic topic) {
        return chosen.contains(topic.id().toString());
    }

    /** The first of a key of words. */
    public String word() {
        return "welcome." + step.key();
    }
}
