package nl.zwerm.search.internal;

import java.util.Map;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.SearchedInVain;
import nl.zwerm.search.SearchedInVainInSpaces;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SearchController {

    private final Findings findings;
    private final Turns turns = new Turns();
    private final SearchedInVain inVain;
    private final SearchedInVainInSpaces inSpaces;

    SearchController(Findings findings, SearchedInVain inVain, SearchedInVainInSpaces inSpaces) {
        this.findings = findings;
        this.inVain = inVain;
        this.inSpaces = inSpaces;
    }

    @GetMapping("/search")
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        var page = turns.take(() -> findings.page(SearchForm.of(typed), viewer));
        return page.errors().any() ? Pages.invalid(page) : Pages.view(page);
    }

    /** The page that found nothing says so itself; it is looked at again whether there is nothing. */
    @PostMapping("/search/in-vain")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void inVain(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String space, Viewer viewer) {
        var page = findings.page(SearchForm.of(Map.of("q", q, "space", space)), viewer);
        if (page.vain().counted()) {
            page.form()
                    .spaceId()
                    .map(SpaceId::of)
                    .ifPresentOrElse(
                            here -> inSpaces.note(page.form().q(), here, viewer.id()),
                            () -> inVain.note(page.form().q(), viewer.id()));
        }
    }
}
