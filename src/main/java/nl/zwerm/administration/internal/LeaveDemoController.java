package nl.zwerm.administration.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.people.Organisations;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The one act that leaves the example behind. */
@Controller
@RequestMapping("/administration/demo")
class LeaveDemoController {

    private static final Logger LOG = LoggerFactory.getLogger(LeaveDemoController.class);

    private final Organisations organisations;
    private final DemoStore store;
    private final SetUpCode code;

    LeaveDemoController(Organisations organisations, DemoStore store, SetUpCode code) {
        this.organisations = organisations;
        this.store = store;
        this.code = code;
    }

    @GetMapping
    ModelAndView show() {
        refuseOutsideDemo();
        return view(new LeaveDemoPage(Errors.NONE));
    }

    @PostMapping
    ModelAndView delete(@RequestParam(defaultValue = "false") boolean sure) {
        refuseOutsideDemo();
        if (!sure) {
            return invalid(new LeaveDemoPage(Errors.of("sure", Said.of("administration.demo.leave.check"))));
        }
        store.empty();
        organisations.forget();
        LOG.info("The example is left behind; set-up code: {}", code.show());
        return redirect("/set-up?code=" + code.show());
    }

    private void refuseOutsideDemo() {
        if (!organisations.demo()) {
            throw new NotFound();
        }
    }
}
