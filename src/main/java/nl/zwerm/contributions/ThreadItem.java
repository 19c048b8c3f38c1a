package nl.zwerm.contributions;

import nl.zwerm.people.PersonCard;
import org.jspecify.annotations.Nullable;

/** A contribution in its thread, with its author's card and who it helped. */
public record ThreadItem(
        Contribution contribution, @Nullable PersonCard author, int helped, boolean helpedViewer) {}
