package nl.zwerm.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import nl.zwerm.web.SiteFacts;
import nl.zwerm.web.Words;
import org.springframework.web.util.WebUtils;

/** The language for somebody who is not signed in: what they chose, else what their browser asks, else the house's. */
final class LanguageChoice {

    static final String COOKIE = "zwerm-language";

    private LanguageChoice() {}

    static Locale of(HttpServletRequest request, SiteFacts site) {
        var chosen = WebUtils.getCookie(request, COOKIE);
        if (chosen != null && List.of("nl", "en").contains(chosen.getValue())) {
            return Words.locale(chosen.getValue());
        }
        if (request.getHeader("Accept-Language") != null) {
            var asked = request.getLocales();
            while (asked.hasMoreElements()) {
                var language = asked.nextElement().getLanguage();
                if (List.of("nl", "en").contains(language)) {
                    return Words.locale(language);
                }
            }
        }
        return site.locale();
    }
}
