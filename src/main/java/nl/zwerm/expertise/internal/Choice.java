package nl.zwerm.expertise.internal;

import java.util.List;
import nl.zwerm.expertise.AskedQuestion;

/**
 * Who could be invited for one question.
 *
 * @param anybodyKnows also when all who know are full or away
 */
record Choice(AskedQuestion question, boolean anybodyKnows, List<Option> knowing, List<Option> learning) {}
