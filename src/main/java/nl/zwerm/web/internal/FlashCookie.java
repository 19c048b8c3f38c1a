package nl.zwerm.web.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/** Carries one sentence over a redirect in a short-lived cookie, since there is no session to keep it in. */
@Component
class FlashCookie implements HandlerInterceptor {

    private static final String COOKIE = "zwerm-said";

    private final Words words;

    FlashCookie(Words words) {
        this.words = words;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer != null && answer.getModel().remove(Pages.FLASH) instanceof Flash(var word, var undoPath)) {
            var text = word + "\n" + (undoPath == null ? "" : undoPath);
            var value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            response.addCookie(cookie(value, 20, request.isSecure()));
        }
    }

    /**
     * Only a known word and a path of our own come out, whatever the cookie says. What a page fetches by itself, between
     * a deed and the page that follows, leaves the sentence to that page.
     */
    @Nullable
    Flash take(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().isEmpty() || LivePagesTakeTurns.redrawn(request)) {
            return null;
        }
        response.addCookie(cookie("", 0, request.isSecure()));
        try {
            var parts =
                    new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8).split("\n", 2);
            var undo = parts.length < 2 || parts[1].isEmpty() ? null : Pages.own(parts[1]);
            return words.has(parts[0]) ? new Flash(parts[0], undo) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static Cookie cookie(String value, int seconds, boolean secure) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
