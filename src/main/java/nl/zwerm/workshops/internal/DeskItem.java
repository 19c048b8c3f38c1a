package nl.zwerm.workshops.internal;

import java.util.List;
import nl.zwerm.people.PersonCard;
import org.jspecify.annotations.Nullable;

/** What those who arrange a workshop see: who comes; and, for who teaches, who was there and what they did with it. */
public record DeskItem(
        boolean mayPlan,
        boolean mayPrepare,
        boolean seesWhoWasThere,
        boolean mayTick,
        List<Participant> participants,
        List<PersonCard> waiting,
        @Nullable Used used,
        List<Sentence> sentences) {

    public record Participant(PersonCard card, boolean there) {}

    /** Of {@code all} who answered, always a multiple of five, so that no answer can be told from another. */
    public record Used(int all, int yes, int notYet, int noLonger) {}

    public record Sentence(PersonCard card, String text) {}
}
