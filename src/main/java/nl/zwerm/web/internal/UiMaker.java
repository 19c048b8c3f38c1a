package nl.zwerm.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Menu;
import nl.zwerm.web.MenuItem;
import nl.zwerm.web.Notice;
import nl.zwerm.web.Reader;
import nl.zwerm.web.SiteFacts;
import nl.zwerm.web.Ui;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Gathers what the frame of a page needs: who reads, in which language, which menu. */
@Component
class UiMaker {

    private final Words words;
    private final SiteFacts site;
    private final List<MenuItem> menu;
    private final Capabilities capabilities;
    private final FlashCookie flashes;
    private final Clock clock;

    UiMaker(
            Words words,
            SiteFacts site,
            List<MenuItem> menu,
            Capabilities capabilities,
            FlashCookie flashes,
            Clock clock) {
        this.words = words;
        this.site = site;
        this.menu = List.copyOf(menu);
        this.capabilities = capabilities;
        this.flashes = flashes;
        this.clock = clock;
    }

    Ui make(HttpServletRequest request, HttpServletResponse response) {
        var reader = (Reader) request.getAttribute(Reader.ATTRIBUTE);
        // What was sent to a form is not repeated in the page.
        var query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
        var path = originalPath(request);
        return new Ui(
                words,
                reader != null ? reader.locale() : LanguageChoice.of(request, site),
                reader != null ? reader.zone() : site.zone(),
                clock.instant(),
                reader,
                site,
                reader == null
                        ? Menu.EMPTY
                        : Menu.of(menu, item -> item.shownTo(reader) && capabilities.reaches(item.path())),
                path,
                query == null ? path : path + "?" + query,
                csrf(request),
                flashes.take(request, response),
                (Notice) request.getAttribute(Notice.ATTRIBUTE));
    }

    private static String originalPath(HttpServletRequest request) {
        var forwarded = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        return forwarded != null ? forwarded : request.getRequestURI();
    }

    private static @Nullable String csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? null : token.getToken();
    }
}
