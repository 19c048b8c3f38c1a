package nl.zwerm.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.zwerm.shared.NotFound;
import nl.zwerm.web.Capabilities;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** What is switched off is not there. It goes by the route that was found, since an address can be spelled in many ways. */
@Component
class SwitchedOff implements HandlerInterceptor {

    private final Capabilities capabilities;

    SwitchedOff(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route
                && !capabilities.reaches(route)) {
            throw new NotFound();
        }
        return true;
    }
}
