package nl.zwerm.calendar.internal;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.zwerm.calendar.CalendarEvent;
import nl.zwerm.calendar.Method;

/**
 * Writes an appointment as iCalendar.
 *
 * @param sender the address that Zwerm sends from, which is the organiser's to calendar programs
 * @param base how people reach this Zwerm, or nothing when that is not known yet
 */
public record IcsText(String sender, String base, Instant now) {

    private static final String LINE_ENDS = "\\R|[\\u0085\\u2028\\u2029]";

    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9@.!$'*+=_~-]");

    public String write(CalendarEvent event, Method method, List<nl.zwerm.calendar.Attendee> attendees) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Zwerm//Zwerm//NL"))
                .add(ImmutableVersion.VERSION_2_0)
                .add(ImmutableCalScale.GREGORIAN)
                .add(new net.fortuna.ical4j.model.property.Method(method.name()));
        var zone = ZoneParts.of(event.zone(), event.starts(), event.ends());
        zone.ifPresent(calendar::add);
        calendar.add(event(event, zone.isPresent(), attendees));
        return Folded.of(calendar.toString());
    }

    private VEvent event(CalendarEvent event, boolean inZone, List<nl.zwerm.calendar.Attendee> attendees) {
        var written = new VEvent(false);
        written.add(new Uid(event.uid()))
                .add(new DtStamp(now))
                .add(new Sequence(event.sequence()))
                .add(inZone ? starts(event) : new DtStart<>(event.starts()))
                .add(inZone ? ends(event) : new DtEnd<>(event.ends()))
                .add(new Summary(line(event.summary())))
                .add(new Status(event.status().name()))
                .add(new Clazz(event.discreet() ? "PRIVATE" : "PUBLIC"))
                .add(ImmutableTransp.OPAQUE)
                .add(organiser(event));
        if (!event.description().isBlank()) {
            written.add(new Description(lines(event.description())));
        }
        if (!event.location().isBlank()) {
            written.add(new Location(line(event.location())));
        }
        if (!base.isEmpty()) {
            written.add(new Url(URI.create(base + event.path())));
        }
        attendees.forEach(one -> written.add(attendee(one)));
        return written;
    }

    /** The clock is read here: given a moment and a zone, ical4j reckons with rules of its own, which grow old. */
    private static DtStart<LocalDateTime> starts(CalendarEvent event) {
        var starts = new DtStart<>(LocalDateTime.ofInstant(event.starts(), event.zone()));
        starts.add(new TzId(event.zone().getId()));
        return starts;
    }

    private static DtEnd<LocalDateTime> ends(CalendarEvent event) {
        var ends = new DtEnd<>(LocalDateTime.ofInstant(event.ends(), event.zone()));
        ends.add(new TzId(event.zone().getId()));
        return ends;
    }

    private Organizer organiser(CalendarEvent event) {
        var organiser = new Organizer(mailTo(bare(sender)));
        if (!event.organiser().isBlank()) {
            organiser.add(new Cn(name(event.organiser())));
        }
        return organiser;
    }

    /** Nobody reads an answer that a calendar sends, so it is asked for none: who cannot come says so in Zwerm. */
    private static Attendee attendee(nl.zwerm.calendar.Attendee one) {
        var attendee = new Attendee(mailTo(one.address()));
        attendee.add(CuType.INDIVIDUAL)
                .add(Role.REQ_PARTICIPANT)
                .add(PartStat.NEEDS_ACTION)
                .add(Rsvp.FALSE)
                .add(new Cn(name(one.name())));
        return attendee;
    }

    private static String bare(String address) {
        try {
            return new InternetAddress(address).getAddress();
        } catch (AddressException e) {
            throw new IllegalStateException("zwerm.mail-from is not one mail address", e);
        }
    }

    private static URI mailTo(String address) {
        return URI.create("mailto:"
                + OTHER.matcher(address)
                        .replaceAll(
                                found -> "%%%02X".formatted((int) found.group().charAt(0))));
    }

    /** Programs differ in how they read a quoted name that holds quotes; none stumbles over one without. */
    private static String name(String name) {
        return line(name.replace('"', '\'').replace('^', ' '));
    }

    private static String line(String text) {
        return lines(text).replace('\n', ' ').strip();
    }

    private static String lines(String text) {
        return text.replaceAll(LINE_ENDS, "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }
}
