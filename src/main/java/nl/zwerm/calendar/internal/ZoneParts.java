package nl.zwerm.calendar.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A zone's rules around an appointment, from the same rules by which its times were reckoned. The zones that come with
 * ical4j begin in 1880, and give Brussels for Amsterdam.
 */
final class ZoneParts {

    private static final Duration RIGHT_THEN = Duration.ofHours(3);
    private static final Duration AFTERWARDS = Duration.ofDays(400);

    private ZoneParts() {}

    /**
     * Nothing where times are better told in UTC: the zone is but an offset, or clocks change right then. Programs differ
     * in how they read that hour, and one is there twice.
     */
    static Optional<VTimeZone> of(ZoneId zone, Instant from, Instant to) {
        if (!zone.getId().contains("/")
                || zone.getId().startsWith("Etc/")
                || changing(zone, from)
                || changing(zone, to)) {
            return Optional.empty();
        }
        var part = new VTimeZone();
        part.add(new TzId(zone.getId()));
        observances(zone, from, to).forEach(part::add);
        return Optional.of(part);
    }

    private static boolean changing(ZoneId zone, Instant at) {
        var rules = zone.getRules();
        return !rules.getOffset(at.minus(RIGHT_THEN)).equals(rules.getOffset(at.plus(RIGHT_THEN)));
    }

    private static List<Observance> observances(ZoneId zone, Instant from, Instant to) {
        var yearly = zone.getRules().getTransitionRules();
        int year = from.atZone(zone).getYear() - 1;
        if (yearly.isEmpty() || !yearly.stream().allMatch(rule -> byWeekday(rule, year))) {
            return writtenOut(zone, from, to);
        }
        return yearly.stream()
                .map(rule -> yearly(zone, rule.createTransition(year), nth(rule)))
                .toList();
    }

    /** Whether "the last Sunday of March" or the like says it; not so where clocks change at the end of a day. */
    private static boolean byWeekday(ZoneOffsetTransitionRule rule, int year) {
        return rule.getDayOfWeek() != null
                && nth(rule) != 0
                && changes(rule.createTransition(year)).getDayOfWeek() == rule.getDayOfWeek();
    }

    private static LocalDate changes(ZoneOffsetTransition change) {
        return change.getDateTimeBefore().toLocalDate();
    }

    /** The JDK says "the Sunday on or after March 25"; 0 when that is neither the last nor the first to fourth. */
    private static int nth(ZoneOffsetTransitionRule rule) {
        int day = rule.getDayOfMonthIndicator();
        if (day == -1
                || rule.getMonth() != Month.FEBRUARY && day == rule.getMonth().maxLength() - 6) {
            return -1;
        }
        return day > 0 && day % 7 == 1 ? (day + 6) / 7 : 0;
    }

    private static Observance yearly(ZoneId zone, ZoneOffsetTransition change, int nth) {
        var date = changes(change);
        var observance = observance(zone, change);
        observance.add(new RRule<LocalDate>("FREQ=YEARLY;BYMONTH=" + date.getMonthValue() + ";BYDAY=" + nth
                + date.getDayOfWeek().name().substring(0, 2)));
        return observance;
    }

    /** The change before the appointment, and those that come while a calendar may still show it. */
    private static List<Observance> writtenOut(ZoneId zone, Instant from, Instant to) {
        var all = new ArrayList<Observance>();
        var rules = zone.getRules();
        var change = rules.previousTransition(from.plusNanos(1));
        if (change == null) {
            all.add(fixed(zone, from));
            change = rules.nextTransition(from);
        }
        while (change != null && change.getInstant().isBefore(to.plus(AFTERWARDS))) {
            all.add(observance(zone, change));
            change = rules.nextTransition(change.getInstant());
        }
        return all;
    }

    private static Observance observance(ZoneId zone, ZoneOffsetTransition change) {
        return observance(
                zone,
                zone.getRules().isDaylightSavings(change.getInstant()),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static Observance fixed(ZoneId zone, Instant at) {
        var offset = zone.getRules().getOffset(at);
        return observance(zone, false, LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset);
    }

    private static Observance observance(
            ZoneId zone, boolean summer, LocalDateTime starts, ZoneOffset from, ZoneOffset to) {
        var name = TimeZone.getTimeZone(zone).getDisplayName(summer, TimeZone.SHORT, Locale.ENGLISH);
        var properties = new PropertyList(
                List.of(new DtStart<>(starts), new TzOffsetFrom(from), new TzOffsetTo(to), new TzName(name)));
        return summer ? new Daylight(properties) : new Standard(properties);
    }
}
