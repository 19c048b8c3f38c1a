package nl.zwerm.notifications;

import java.time.Instant;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.shared.Said;

/** Something that concerns the viewer, about a thing they may read; {@code title} is that of its thread. */
public record Notice(
        String kind, ContributionId about, ContributionId root, String path, String title, Said said, Instant toldAt) {}
