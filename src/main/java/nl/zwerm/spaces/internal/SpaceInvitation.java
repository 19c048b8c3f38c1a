package nl.zwerm.spaces.internal;

import nl.zwerm.spaces.Space;
import org.jspecify.annotations.Nullable;

/** An invitation as whoever is invited sees it. */
public record SpaceInvitation(Space space, @Nullable String invitedBy) {}
