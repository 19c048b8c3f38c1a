package nl.zwerm.administration.internal;

import java.time.ZoneId;
import java.util.List;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

@Template("administration/set-up")
public record SetUpPage(SetUpForm form, List<String> zones, Errors errors) {

    static SetUpPage of(SetUpForm form, Errors errors) {
        var zones = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
        return new SetUpPage(form, zones, errors);
    }
}
