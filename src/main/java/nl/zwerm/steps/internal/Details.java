package nl.zwerm.steps.internal;

import java.time.LocalDate;

/** What a step has beyond every contribution. */
record Details(LocalDate dueOn, StepState state, String learned) {}
