package nl.zwerm.contributions;

import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.Space;
import org.jspecify.annotations.Nullable;

/** What is to be made; {@code parent} is in the same space, or absent for the first of a thread. */
public record NewContribution(
        String kind,
        Space space,
        @Nullable Contribution parent,
        PersonId author,
        String title,
        String body,
        String language) {}
