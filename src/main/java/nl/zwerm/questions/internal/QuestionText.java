package nl.zwerm.questions.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;

/** A question as it may be kept: cleaned, and within limits. */
record QuestionText(String title, String body, String tried, String goal, String urgency, List<String> topics) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_BODY = 20_000;
    static final int LONGEST_DETAIL = 5_000;
    static final int LONGEST_TOPIC = 60;
    static final int MOST_TOPICS = 5;

    private static final Set<String> URGENCIES = Set.of("today", "week", QuestionForm.WHENEVER);

    /** The cleaned text and what must be mended, in the order of the fields. */
    record Checked(QuestionText text, Errors errors) {}

    static Checked check(QuestionForm form) {
        return check(form, Guards.line(form.title(), LONGEST_TITLE));
    }

    /** A draft needs nothing yet, but takes no more than a question does. */
    static Checked checkDraft(QuestionForm form) {
        return check(form, Guards.optionalLine(form.title(), LONGEST_TITLE));
    }

    private static Checked check(QuestionForm form, Guarded title) {
        var errors = new ArrayList<FieldError>();
        var text = new QuestionText(
                fine("title", title, errors::add),
                fine("body", Guards.optionalText(form.body(), LONGEST_BODY), errors::add),
                fine("tried", Guards.optionalText(form.tried(), LONGEST_DETAIL), errors::add),
                fine("goal", Guards.optionalText(form.goal(), LONGEST_DETAIL), errors::add),
                URGENCIES.contains(form.urgency()) ? form.urgency() : QuestionForm.WHENEVER,
                topics(form.topics(), errors::add));
        return new Checked(text, new Errors(List.copyOf(errors)));
    }

    private static List<String> topics(List<String> typed, Consumer<FieldError> errors) {
        if (typed.size() > MOST_TOPICS) {
            errors.accept(new FieldError(
                    "topics",
                    new Said("threads.topics.too-many", java.util.Map.of("most", MOST_TOPICS, "given", typed.size()))));
            return List.of();
        }
        return typed.stream()
                .map(name -> fine("topics", Guards.name(name, LONGEST_TOPIC), errors))
                .toList();
    }

    private static String fine(String field, Guarded guarded, Consumer<FieldError> errors) {
        return switch (guarded) {
            case Guarded.Fine(var text) -> text;
            case Guarded.Refused(var key, var with) -> {
                errors.accept(new FieldError(field, new Said(key, with)));
                yield "";
            }
        };
    }
}
