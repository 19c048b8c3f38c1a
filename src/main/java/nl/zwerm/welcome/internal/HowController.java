package nl.zwerm.welcome.internal;

import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.zwerm.shared.NotFound;
import nl.zwerm.web.Pages;
import nl.zwerm.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "How does this work?", from every page; also for whoever has not signed in. */
@Controller
@RequestMapping("/how")
class HowController {

    private final Manual manual;

    HowController(Manual manual) {
        this.manual = manual;
    }

    /** With the page one looks at, to the part it belongs to; else all parts. */
    @GetMapping
    ModelAndView index(
            @RequestParam(defaultValue = "") String at,
            @RequestAttribute(name = Reader.ATTRIBUTE, required = false) @Nullable Reader reader) {
        var place = at.isEmpty() ? "" : Pages.own(at);
        var part = place.isEmpty() ? null : manual.partOf(place).orElse(null);
        if (part != null) {
            return redirect("/how/" + part.key() + "?at=" + URLEncoder.encode(place, StandardCharsets.UTF_8));
        }
        return view(new ManualPage(manual.list(reader).stream()
                .map(one -> new ManualPage.Line(one.key(), manual.of(one)))
                .toList()));
    }

    @GetMapping("/{part}")
    ModelAndView show(@PathVariable String part, @RequestParam(defaultValue = "") String at) {
        var texts = manual.find(part).orElseThrow(NotFound::new);
        return view(new HowPage(texts, at.isEmpty() ? "" : Pages.own(at)));
    }
}
