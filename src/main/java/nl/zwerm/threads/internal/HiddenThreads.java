package nl.zwerm.threads.internal;

import nl.zwerm.threads.HiddenThread;
import nl.zwerm.threads.MergedThread;
import nl.zwerm.web.Pages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says of a hidden thread that it is hidden, and why; leads from one that went into another to that one. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class HiddenThreads {

    @ExceptionHandler
    ModelAndView merged(MergedThread merged) {
        return Pages.redirect(merged.path());
    }

    @ExceptionHandler
    ModelAndView hidden(HiddenThread hidden) {
        var act = hidden.act();
        var answer = Pages.view(new HiddenPage(act.byName(), act.reason(), act.at()));
        answer.setStatus(HttpStatus.NOT_FOUND);
        return answer;
    }
}
