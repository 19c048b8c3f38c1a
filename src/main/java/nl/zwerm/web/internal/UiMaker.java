package nl.zwerm.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import nl.zwerm.web.Bell;
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
    private final Bell bell;
    private final FlashCookie flashes;
    private final Whereabouts whereabouts;
    private final Clock clock;

    UiMaker(
            Words words,
            SiteFacts site,
            List<MenuItem> menu,
            Capabilities capabilities,
            Bell bell,
            FlashCookie flashes,
            Whereabouts whereabouts,
            Clock clock) {
        this.words = words;
        this.site = site;
        this.menu = List.copyOf(menu);
        this.capabilities = capabilities;
        this.bell = bell;
        this.flashes = flashes;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    Ui make(HttpServletRequest request, HttpServletResponse response) {
        var reader = (Reader) request.getAttribute(Reader.ATTRIBUTE);
        boolean redrawn = LivePagesTakeTurns.redrawn(request);
        return new Ui(
                words,
                reader != null ? reader.locale() : LanguageChoice.of(request, site),
                reader != null ? reader.zone() : site.zone(),
                clock.instant(),
                reader,
                site,
                reader == null || redrawn
                        ? Menu.EMPTY
                        : Menu.of(menu, item -> item.shownTo(reader) && capabilities.reaches(item.path())),
                bell,
                Whereabouts.path(request),
                whereabouts.of(request),
                csrf(request),
                flashes.take(request, response),
                (Notice) request.getAttribute(Notice.ATTRIBUTE),
                redrawn);
    }

    private static @Nullable String csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? null : token.getToken();
    }
}
