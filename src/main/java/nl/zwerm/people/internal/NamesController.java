package nl.zwerm.people.internal;

import java.util.List;
import java.util.Objects;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Names of colleagues while one types, for {@code pick.js}. */
@Controller
class NamesController {

    /** {@code note} tells apart whoever has the same name. */
    record Named(String name, String note) {}

    private static final int MOST = 8;
    private static final int LONGEST = 100;

    private final PersonSearchStore search;

    NamesController(PersonSearchStore search) {
        this.search = search;
    }

    @GetMapping("/people/names")
    @ResponseBody
    List<Named> names(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        Guests.refuse(viewer);
        if (q.isBlank() || q.length() > LONGEST) {
            return List.of();
        }
        return search.listByName(q, false, MOST).stream()
                .map(NamesController::named)
                .toList();
    }

    private static Named named(PersonCard card) {
        return new Named(card.name(), Objects.requireNonNullElse(card.teamName(), card.roleTitle()));
    }
}
