package nl.zwerm.expertise.internal;

import java.util.Comparator;
import nl.zwerm.expertise.AskedQuestion;
import nl.zwerm.expertise.Place;

/** One invitation that could be made, and what it would cost apart from load. */
record Option(AskedQuestion question, Standing standing, Evidence evidence, Place place, double relevance, int cost) {

    static final Comparator<Option> CHEAPEST_FIRST = Comparator.<Option>comparingInt(Option::cost)
            .thenComparingInt(option -> option.candidate().room().load())
            .thenComparingLong(Option::lot);

    Candidate candidate() {
        return standing.candidate();
    }

    long lot() {
        return Lot.draw(question.id(), candidate().id());
    }
}
