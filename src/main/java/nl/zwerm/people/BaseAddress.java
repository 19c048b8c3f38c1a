package nl.zwerm.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.zwerm.shared.ZwermSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * How people reach this Zwerm, for links in mail. Whoever sends a request chooses its host, so what a stranger asks for
 * never goes to an address of their choice as long as a better one is known.
 */
@Component
public class BaseAddress {

    private final ZwermSettings settings;
    private final Organisations organisations;

    BaseAddress(ZwermSettings settings, Organisations organisations) {
        this.settings = settings;
        this.organisations = organisations;
    }

    /** As configured, else where an administrator reached it last. */
    public Optional<String> known() {
        var configured = settings.baseAddress();
        return configured != null && !configured.isBlank()
                ? Optional.of(configured.strip().replaceFirst("/+$", ""))
                : organisations.address();
    }

    public String forStranger(HttpServletRequest request) {
        return known().orElseGet(() -> asked(request));
    }

    /** Remembers where this administrator is, unless an address is configured. */
    public String forAdministrator(HttpServletRequest request) {
        var asked = asked(request);
        if (settings.baseAddress() == null || settings.baseAddress().isBlank()) {
            organisations.remember(asked);
            return asked;
        }
        return known().orElse(asked);
    }

    private static String asked(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }
}
