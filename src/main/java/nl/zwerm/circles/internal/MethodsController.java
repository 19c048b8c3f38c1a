package nl.zwerm.circles.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.view;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The methods, for everybody who may want to use one. */
@Controller
@RequestMapping("/methods")
class MethodsController {

    private final MethodViews views;

    MethodsController(MethodViews views) {
        this.views = views;
    }

    @GetMapping
    ModelAndView index() {
        return view(views.index());
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id) {
        return view(views.show(id));
    }

    /** Asked in the address, so that an advice can be passed on. */
    @GetMapping("/choice")
    ModelAndView choose(@ModelAttribute ChoiceForm.Typed typed) {
        var page = views.choose(ChoiceForm.of(typed));
        return page.errors().any() ? invalid(page) : view(page);
    }
}
