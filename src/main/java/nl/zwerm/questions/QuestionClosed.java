package nl.zwerm.questions;

import nl.zwerm.contributions.ContributionId;

/** The asker said what became of a question. */
public record QuestionClosed(ContributionId question) {}
