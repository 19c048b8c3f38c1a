package nl.zwerm.search.internal;

import java.util.Map;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SearchController {

    private final Findings findings;

    SearchController(Findings findings) {
        this.findings = findings;
    }

    @GetMapping("/search")
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        var page = findings.page(SearchForm.of(typed), viewer);
        return page.errors().any() ? Pages.invalid(page) : Pages.view(page);
    }
}
