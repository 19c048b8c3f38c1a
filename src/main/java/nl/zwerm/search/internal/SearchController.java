package nl.zwerm.search.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.SearchedInVain;
import nl.zwerm.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SearchController {

    private static final Set<String> HERE = Set.of("same-origin", "none");

    private final Findings findings;
    private final SearchedInVain inVain;

    SearchController(Findings findings, SearchedInVain inVain) {
        this.findings = findings;
        this.inVain = inVain;
    }

    /** The one {@code GET} after which something is kept: that somebody, nobody knows who, sought this in vain. */
    @GetMapping("/search")
    ModelAndView index(@RequestParam Map<String, String> typed, HttpServletRequest request, Viewer viewer) {
        var page = findings.page(SearchForm.of(typed), viewer);
        if (page.vain().counted() && sentByHand(request)) {
            inVain.note(page.form().q(), viewer.id());
        }
        return page.errors().any() ? Pages.invalid(page) : Pages.view(page);
    }

    /** Not what another site, or a browser that looks ahead, asked for. */
    private static boolean sentByHand(HttpServletRequest request) {
        @Nullable String from = request.getHeader("Sec-Fetch-Site");
        return (from == null || HERE.contains(from))
                && request.getHeader("Sec-Purpose") == null
                && request.getHeader("HX-Request") == null;
    }
}
