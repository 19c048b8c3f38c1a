package nl.zwerm.workshops.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import nl.zwerm.people.Viewer;
import nl.zwerm.workshops.internal.Workshop.Meeting;

/** When something is, as this viewer reads it; {@code zone} is named where their clock shows another time. */
public record WhenItem(Instant starts, String day, String from, String until, String zone) {

    static WhenItem of(Meeting meeting, ZoneId zone, Viewer viewer) {
        var starts = meeting.starts().atZone(zone);
        var ends = meeting.ends().atZone(zone);
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(viewer.locale());
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(viewer.locale());
        boolean same = viewer.zone()
                .getRules()
                .getOffset(meeting.starts())
                .equals(zone.getRules().getOffset(meeting.starts()));
        return new WhenItem(
                meeting.starts(), day.format(starts), time.format(starts), time.format(ends), same ? "" : zone.getId());
    }
}
