package nl.zwerm.web.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import nl.zwerm.web.Pages;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the container refused before any handler of ours could. */
@Controller
class ErrorsController implements ErrorController {

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var word = switch (status) {
            case 401, 404 -> "not-found";
            case 403 -> formExpired(request) ? "expired" : "forbidden";
            case 413 -> "too-large";
            case 429 -> "too-many";
            default -> status < 500 ? "bad-request" : "failure";
        };
        var answer = Pages.view(new ErrorPage(status, "web.error." + word, ""));
        answer.setStatus(HttpStatusCode.valueOf(status));
        return answer;
    }

    private static boolean formExpired(HttpServletRequest request) {
        return request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
    }
}
