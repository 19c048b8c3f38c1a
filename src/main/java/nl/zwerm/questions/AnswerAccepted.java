package nl.zwerm.questions;

import nl.zwerm.contributions.ContributionId;

/** The asker said which answer helped. */
public record AnswerAccepted(ContributionId question, ContributionId answer) {}
