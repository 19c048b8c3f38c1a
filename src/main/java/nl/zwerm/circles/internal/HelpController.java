package nl.zwerm.circles.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.EnumMap;
import java.util.Map;
import nl.zwerm.circles.internal.Help.Kind;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For administrators, who see no circle: where those who sit in one find help. */
@Controller
@RequestMapping("/administration/circles")
class HelpController {

    private final Helping helping;

    HelpController(Helping helping) {
        this.helping = helping;
    }

    @GetMapping
    ModelAndView edit() {
        Map<Kind, String> now = new EnumMap<>(Kind.class);
        helping.all().forEach(help -> now.put(help.kind(), help.address()));
        return view(new HelpPage(now, Errors.NONE));
    }

    @PostMapping
    ModelAndView change(
            @RequestParam(defaultValue = "") String adviser,
            @RequestParam(defaultValue = "") String register,
            @RequestParam(defaultValue = "") String code) {
        Map<Kind, String> typed =
                new EnumMap<>(Map.of(Kind.ADVISER, adviser, Kind.REGISTER, register, Kind.CODE, code));
        var errors = helping.change(typed);
        return errors.any()
                ? invalid(new HelpPage(typed, errors))
                : redirect("/administration/circles", new Flash("web.saved"));
    }
}
