package nl.zwerm.boards.internal;

import static nl.zwerm.web.Pages.view;

import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The board of a space, and each of its columns alone. */
@Controller
@RequestMapping("/spaces/{space}/board")
class BoardController {

    private final BoardViews views;

    BoardController(BoardViews views) {
        this.views = views;
    }

    /** All of it, or all that stands in one column, so many at a time. */
    @GetMapping
    ModelAndView index(
            @PathVariable SpaceId space,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "0") int from,
            Viewer viewer) {
        return column.isEmpty() ? view(views.board(space, viewer)) : view(views.column(space, column, from, viewer));
    }
}
