package nl.zwerm.people.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.zwerm.people.Organisations;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until the organisation is set up there is one page, and nothing else. */
class SetUpFilter extends OncePerRequestFilter {

    private static final List<String> ALWAYS =
            List.of("/css/", "/js/", "/images/", "/vendor/", "/actuator/", "/set-up", "/how", "/language", "/error");

    private final Organisations organisations;

    SetUpFilter(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (organisations.setUp() || ALWAYS.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect("/set-up");
        }
    }
}
