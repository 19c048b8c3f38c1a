package nl.zwerm.welcome.internal;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.people.OwnProfile.Room;
import nl.zwerm.people.WorkingHours;
import nl.zwerm.people.WorkingHours.Span;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import org.jspecify.annotations.Nullable;

/** Limits that were typed, or what to mend. */
sealed interface LimitsRead {

    int MOST_A_WEEK = 50;
    int MOST_AT_A_TIME = 20;

    record Fine(Room room) implements LimitsRead {}

    record Mend(Errors errors) implements LimitsRead {}

    /** Whoever works at different times keeps their hours: they are changed on the profile. */
    static LimitsRead of(LimitsForm form, Room now) {
        var errors = new ArrayList<FieldError>();
        int weekly = number("weekly", form.weekly(), MOST_A_WEEK, errors);
        int open = number("open", form.open(), MOST_AT_A_TIME, errors);
        var hours = LimitsForm.of(now).even() ? hours(form, now.hours(), errors) : now.hours();
        return errors.isEmpty() ? new Fine(new Room(weekly, open, hours)) : new Mend(new Errors(List.copyOf(errors)));
    }

    private static int number(String field, @Nullable String typed, int most, List<FieldError> errors) {
        var digits = typed == null ? "" : typed.strip();
        int number = digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
        if (number < 0 || number > most) {
            errors.add(new FieldError(field, new Said("people.form.number", Map.of("least", 0, "most", most))));
        }
        return number;
    }

    private static WorkingHours hours(LimitsForm form, WorkingHours now, List<FieldError> errors) {
        try {
            var span = new Span(LimitsForm.time(form.from()), LimitsForm.time(form.to()));
            var days = new EnumMap<DayOfWeek, Span>(DayOfWeek.class);
            for (int day = 1; day <= 7; day++) {
                if (form.works(day)) {
                    days.put(DayOfWeek.of(day), span);
                }
            }
            if (!days.isEmpty()) {
                return new WorkingHours(now.zone(), days);
            }
            errors.add(new FieldError("days", Said.of("welcome.limits.no-days")));
        } catch (DateTimeException _) {
            errors.add(new FieldError("days", Said.of("people.form.time")));
        }
        return now;
    }
}
