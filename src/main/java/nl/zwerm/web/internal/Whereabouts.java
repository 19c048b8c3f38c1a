package nl.zwerm.web.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import nl.zwerm.web.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where a reader is: the page they look at, also while its address is that of a form, which cannot be opened. */
@Component
class Whereabouts {

    /** What every form sends along: the page it stands on. */
    private static final String SENT_FROM = "_place";

    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    Whereabouts(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    String of(HttpServletRequest request) {
        var path = path(request);
        if (reads(request)) {
            var query = request.getQueryString();
            return query == null ? path : path + "?" + query;
        }
        var sentFrom = Pages.own(request.getParameter(SENT_FROM));
        return "/".equals(sentFrom) ? near(path) : sentFrom;
    }

    /** The address as the browser shows it, also on an error page. */
    static String path(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed != null ? failed : request.getRequestURI();
    }

    static boolean reads(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    /** The path itself when it can be opened, else the nearest one above it. */
    String near(String path) {
        for (var at = path; at.length() > 1; at = at.substring(0, at.lastIndexOf('/'))) {
            if (opens(at)) {
                return at;
            }
        }
        return "/";
    }

    private boolean opens(String path) {
        var parsed = PathContainer.parsePath(path);
        return routes.getObject().getHandlerMethods().keySet().stream()
                .filter(Whereabouts::opens)
                .anyMatch(route -> matches(route, parsed));
    }

    private static boolean opens(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static boolean matches(RequestMappingInfo route, PathContainer path) {
        var patterns = route.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
