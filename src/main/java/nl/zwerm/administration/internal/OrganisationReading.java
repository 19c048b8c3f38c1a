package nl.zwerm.administration.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.zwerm.people.Organisation;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import org.jspecify.annotations.Nullable;

/** Makes an organisation out of what was typed, or says what to mend. */
final class OrganisationReading {

    private static final int MOST_DAYS = 400;

    private final OrganisationForm form;
    private final List<FieldError> errors = new ArrayList<>();

    OrganisationReading(OrganisationForm form) {
        this.form = form;
    }

    Optional<Organisation> read(boolean demo) {
        var organisation = new Organisation(
                name(),
                "en".equals(form.language()) ? "en" : "nl",
                zone(),
                workingDays(),
                closedOn(),
                time("opens", form.opens()),
                time("closes", form.closes()),
                demo);
        if (errors.isEmpty() && !organisation.closes().isAfter(organisation.opens())) {
            refuse("closes", "administration.organisation.closes-first");
        }
        return errors.isEmpty() ? Optional.of(organisation) : Optional.empty();
    }

    Errors errors() {
        return new Errors(List.copyOf(errors));
    }

    private String name() {
        return switch (Guards.name(form.name(), 200)) {
            case Guarded.Fine(var text) -> text;
            case Guarded.Refused(var key, var arguments) -> {
                errors.add(new FieldError("name", new Said(key, arguments)));
                yield "";
            }
        };
    }

    private ZoneId zone() {
        if (form.zone() != null && ZoneId.getAvailableZoneIds().contains(form.zone())) {
            return ZoneId.of(form.zone());
        }
        refuse("zone", "administration.set-up.zone.unknown");
        return ZoneId.of("UTC");
    }

    private List<Integer> workingDays() {
        var days = IntStream.rangeClosed(1, 7).filter(form::works).boxed().toList();
        if (days.isEmpty()) {
            refuse("days", "administration.organisation.no-days");
        }
        return days;
    }

    private List<LocalDate> closedOn() {
        var typed = form.closedOn() == null ? "" : form.closedOn();
        try {
            var days = typed.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .limit(MOST_DAYS + 1)
                    .map(LocalDate::parse)
                    .distinct()
                    .sorted()
                    .toList();
            if (days.size() <= MOST_DAYS) {
                return days;
            }
        } catch (DateTimeException _) {
            // One that cannot be read is answered as too many are: below.
        }
        refuse("closedOn", "administration.organisation.closed-on.wrong");
        return List.of();
    }

    private LocalTime time(String field, @Nullable String typed) {
        try {
            return LocalTime.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeException _) {
            refuse(field, "administration.organisation.time");
            return LocalTime.MIN;
        }
    }

    private void refuse(String field, String word) {
        errors.add(new FieldError(field, Said.of(word)));
    }
}
