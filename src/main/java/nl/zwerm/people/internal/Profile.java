package nl.zwerm.people.internal;

import java.time.Instant;
import java.time.ZoneId;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.WorkingHours;
import org.jspecify.annotations.Nullable;

/** All that a person says of themselves; {@code welcomes} when first questions of newcomers may come to them. */
public record Profile(
        PersonCard card,
        String about,
        String language,
        ZoneId zone,
        int weeklyLimit,
        int openLimit,
        @Nullable Instant pausedUntil,
        WorkingHours hours,
        boolean welcomes) {}
