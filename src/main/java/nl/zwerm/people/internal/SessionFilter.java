package nl.zwerm.people.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Notice;
import nl.zwerm.web.Reader;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks, once for each request. */
class SessionFilter extends OncePerRequestFilter {

    private static final List<String> NOBODY_ASKS =
            List.of("/css/", "/js/", "/images/", "/vendor/", "/actuator/health", "/sw.js");

    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return NOBODY_ASKS.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sessions.visit(request).ifPresent(visit -> signIn(visit, request));
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void signIn(SessionStore.Visit visit, HttpServletRequest request) {
        var viewer = visit.viewer();
        if (visit.entryGiven()) {
            request.setAttribute(
                    Notice.ATTRIBUTE,
                    new Notice("people.entry-given", "people.entry-given.read", "/account/entry-notice"));
        }
        request.setAttribute(Reader.ATTRIBUTE, viewer);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new PreAuthenticatedAuthenticationToken(viewer, "", AuthorityUtils.createAuthorityList(role(viewer))));
        SecurityContextHolder.setContext(context);
    }

    private static String role(Viewer viewer) {
        if (viewer.administrator()) {
            return "ROLE_ADMINISTRATOR";
        }
        return viewer.organiser() ? "ROLE_ORGANISER" : "ROLE_MEMBER";
    }
}
