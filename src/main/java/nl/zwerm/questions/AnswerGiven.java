package nl.zwerm.questions;

import nl.zwerm.contributions.ContributionId;

/** Somebody answered a question. */
public record AnswerGiven(ContributionId question, ContributionId answer) {}
