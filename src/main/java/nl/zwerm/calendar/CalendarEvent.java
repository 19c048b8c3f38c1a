package nl.zwerm.calendar;

import java.time.Instant;
import java.time.ZoneId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.web.Pages;

/**
 * An appointment. Other calendars know it by {@code id}, a public id that stays, and take a change only when
 * {@code sequence} has risen. {@code path} is its page here; one that is {@code discreet} is marked private, so that who
 * looks into somebody's calendar does not read what it is.
 */
public record CalendarEvent(
        String id,
        int sequence,
        String summary,
        String description,
        String location,
        Instant starts,
        Instant ends,
        ZoneId zone,
        String organiser,
        String path,
        boolean discreet,
        Status status) {

    /** Whether it goes on. */
    public enum Status {
        CONFIRMED,
        CANCELLED
    }

    public CalendarEvent {
        if (PublicId.read(id).isEmpty()) {
            throw new IllegalArgumentException("an appointment is known by a public id");
        }
        if (!ends.isAfter(starts)) {
            throw new IllegalArgumentException("an appointment ends after it starts");
        }
        if (!Pages.own(path).equals(path)) {
            throw new IllegalArgumentException("the page of an appointment stands on this site");
        }
    }

    /** One that goes on, and may be seen in anybody's calendar. */
    public CalendarEvent(
            String id,
            int sequence,
            String summary,
            String description,
            String location,
            Instant starts,
            Instant ends,
            ZoneId zone,
            String organiser,
            String path) {
        this(
                id,
                sequence,
                summary,
                description,
                location,
                starts,
                ends,
                zone,
                organiser,
                path,
                false,
                Status.CONFIRMED);
    }

    public String uid() {
        return id + "@zwerm";
    }

    public CalendarEvent asDiscreet() {
        return new CalendarEvent(
                id, sequence, summary, description, location, starts, ends, zone, organiser, path, true, status);
    }

    public CalendarEvent cancelled() {
        return new CalendarEvent(
                id,
                sequence,
                summary,
                description,
                location,
                starts,
                ends,
                zone,
                organiser,
                path,
                discreet,
                Status.CANCELLED);
    }
}
