package nl.zwerm.welcome.internal;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import nl.zwerm.people.OwnProfile.Room;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about one's limits, as it was typed: one time for all days. Whoever works at different times has no
 * {@code from}; that is kept on their profile.
 */
public record LimitsForm(
        @Nullable String weekly,
        @Nullable String open,
        @Nullable List<String> days,
        @Nullable String from,
        @Nullable String to) {

    static LimitsForm of(Room room) {
        var spans = new HashSet<>(room.hours().days().values());
        var one = spans.size() == 1 ? spans.iterator().next() : null;
        return new LimitsForm(
                Integer.toString(room.weekly()),
                Integer.toString(room.open()),
                room.hours().days().keySet().stream()
                        .sorted()
                        .map(day -> Integer.toString(day.getValue()))
                        .toList(),
                one == null ? null : one.from().toString(),
                one == null ? null : one.to().toString());
    }

    public boolean works(int day) {
        return days != null && days.contains(Integer.toString(day));
    }

    /** Whether one time holds for all days. */
    public boolean even() {
        return from != null && to != null;
    }

    public String weeklyTyped() {
        return weekly == null ? "" : weekly;
    }

    public String openTyped() {
        return open == null ? "" : open;
    }

    public String fromTyped() {
        return from == null ? "" : from;
    }

    public String toTyped() {
        return to == null ? "" : to;
    }

    public String firstDay() {
        return days == null || days.isEmpty() ? "1" : days.getFirst();
    }

    public String lastDay() {
        return days == null || days.isEmpty() ? "5" : days.getLast();
    }

    /** Whether the days follow each other, as Monday to Friday do. */
    public boolean inARow() {
        return days != null
                && days.size() > 1
                && Integer.parseInt(lastDay()) - Integer.parseInt(firstDay()) == days.size() - 1;
    }

    static DayOfWeek day(String typed) {
        return DayOfWeek.of(Integer.parseInt(typed));
    }

    static LocalTime time(@Nullable String typed) {
        return LocalTime.parse(typed == null ? "" : typed.strip()).truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    }
}
