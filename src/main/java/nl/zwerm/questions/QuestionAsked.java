package nl.zwerm.questions;

import nl.zwerm.contributions.ContributionId;

/** A question was put to those who may read it. */
public record QuestionAsked(ContributionId question) {}
