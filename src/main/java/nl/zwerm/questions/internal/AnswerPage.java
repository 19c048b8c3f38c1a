package nl.zwerm.questions.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where an answer is changed. */
@Template("questions/edit-answer")
public record AnswerPage(String question, String title, String id, String body, int version, Errors errors) {}
