package nl.zwerm.shared;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Whether something written in a confidential space was opened for the request at hand: no browser keeps that. */
public final class Unsealing {

    private static final String HAPPENED = Unsealing.class.getName();

    private Unsealing() {}

    public static void note() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(HAPPENED, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    public static boolean happened() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(HAPPENED, RequestAttributes.SCOPE_REQUEST) != null;
    }
}
