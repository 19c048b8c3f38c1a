package nl.zwerm.home.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class WhereController {

    private static final int LONGEST = 500;

    private final Where where;

    WhereController(Where where) {
        this.where = where;
    }

    @GetMapping("/where")
    ModelAndView show(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        return switch (Guards.optionalLine(q, LONGEST)) {
            case Guarded.Fine(var text) ->
                view(new WherePage(text, text.isEmpty() ? List.of() : where.to(text), Errors.NONE));
            case Guarded.Refused(var key, var with) ->
                invalid(new WherePage(q, List.of(), Errors.of("where", new Said(key, with))));
        };
    }
}
