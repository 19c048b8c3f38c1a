package nl.zwerm.recognition.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/** What a compliment is about; {@code title} is that of the thread. */
public record Subject(
        ContributionId id,
        String title,
        String language,
        @Nullable PersonId author) {

    public String path() {
        return "/contributions/" + id;
    }
}
