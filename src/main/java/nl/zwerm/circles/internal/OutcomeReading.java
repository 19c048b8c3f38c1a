package nl.zwerm.circles.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.zwerm.circles.internal.OutcomeText.Action;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;

/** Makes an outcome of what was typed, or says what must be mended. */
final class OutcomeReading {

    static final int FURTHEST_DAYS = 366;

    static final int LONGEST_QUESTION = 300;
    static final int LONGEST_LINE = 500;
    static final int LONGEST_ACTION = 200;
    private static final int LONGEST_ADVICE = 2_000;

    private final Reading reading = new Reading();
    private final @Nullable OutcomeText before;
    private final OutcomeForm form;
    private final LocalDate today;

    private OutcomeReading(@Nullable OutcomeText before, OutcomeForm form, LocalDate today) {
        this.before = before;
        this.form = form;
        this.today = today;
    }

    /** {@code text} only counts when there are no errors. */
    record Read(OutcomeText text, Errors errors) {}

    /** {@code before} is what stood there, whose days may be behind by now; {@code picked} an advice that was chosen. */
    static Read read(@Nullable OutcomeText before, OutcomeForm form, String picked, LocalDate today) {
        return new OutcomeReading(before, form, today).read(picked);
    }

    private Read read(String picked) {
        var question = reading.line("question", form.question(), LONGEST_QUESTION);
        var restated = reading.optionalLine("restated", form.restated(), LONGEST_LINE);
        var insights = IntStream.range(0, form.insights().size())
                .mapToObj(number -> reading.optionalLine(
                        "insight-" + number, form.insights().get(number), LONGEST_LINE))
                .toList();
        var own = reading.optionalText("advice", form.advice(), LONGEST_ADVICE);
        var actions = actions();
        var followUp = followUp();
        if (reading.fine()) {
            guard("question", question);
            guard("restated", restated);
            IntStream.range(0, insights.size()).forEach(number -> guard("insight-" + number, insights.get(number)));
            guard("advice", own);
            actions.forEach(action -> guard("action-" + action.number(), action.text()));
        }
        var text = new OutcomeText(
                question,
                restated,
                insights.stream().filter(insight -> !insight.isEmpty()).toList(),
                own.isEmpty() ? picked : own,
                actions,
                followUp,
                before == null ? List.of() : before.helped(),
                before == null ? List.of() : before.words());
        return new Read(text, reading.errors());
    }

    private List<Action> actions() {
        var actions = new ArrayList<Action>();
        for (int number = 0; number < form.actions().size(); number++) {
            var typed = form.actions().get(number);
            var text = reading.optionalLine("action-" + number, typed.text(), LONGEST_ACTION);
            if (text.isEmpty() && typed.day().isBlank()) {
                continue;
            }
            var old = before == null ? null : before.action(number).orElse(null);
            var day = day("day-" + number, typed.day(), old == null ? null : old.day());
            if (text.isEmpty() && reading.fine()) {
                reading.mend("action-" + number, Said.of("circles.outcome.action.missing"));
            }
            // Another thing to do on the same line was not done, is no step yet, and stands on no board.
            actions.add(
                    old != null && old.text().equals(text)
                            ? new Action(number, text, day, old.done(), old.step(), old.task())
                            : new Action(number, text, day, false, null, null));
        }
        return actions;
    }

    private @Nullable LocalDate followUp() {
        var old = before == null ? null : before.followUp();
        return form.followUp().isBlank() ? null : day("follow-up", form.followUp(), old);
    }

    /** A day that stood there already may be behind. */
    private LocalDate day(String field, String typed, @Nullable LocalDate old) {
        return old != null && Objects.equals(old.toString(), typed.strip())
                ? old
                : reading.day(field, typed, today, today.plusDays(FURTHEST_DAYS));
    }

    private void guard(String field, String text) {
        PatientGuard.objection(text, form.sure()).ifPresent(why -> reading.mend(field, why));
    }
}
