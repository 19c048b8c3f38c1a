package nl.zwerm.exchange.internal;

import java.util.List;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.questions.AcceptedAnswer;
import nl.zwerm.questions.ArrivingQuestion;
import org.jspecify.annotations.Nullable;

/** One row made ready to be written, with all that must be written together with it. {@code row} names it for people. */
record Draft(
        long number,
        String row,
        Arriving contribution,
        @Nullable Author author,
        List<Arriving.Fact> votes,
        @Nullable ArrivingQuestion question,
        @Nullable AcceptedAnswer accepted) {}
