package nl.zwerm.knowledge.internal;

import java.util.Map;
import java.util.regex.Pattern;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the windows tell each other in which one page is written. Numbers that no window of ours sends are zero. */
@RestController
@RequestMapping("/pages/{id}/together")
class TogetherController {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Together together;

    TogetherController(Together together) {
        this.together = together;
    }

    @GetMapping
    Together.News read(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String generation,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer) {
        return together.read(id, number(generation), number(after), viewer);
    }

    @PostMapping
    ResponseEntity<Together.Taken> type(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String generation,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "") String change,
            Viewer viewer) {
        if (!Together.isFit(once, change) || !BASE64.matcher(change).matches()) {
            return ResponseEntity.badRequest().build();
        }
        return answer(together.type(id, number(generation), first.equals("yes"), once, change, viewer));
    }

    @PostMapping("/kept")
    ResponseEntity<Together.Taken> keep(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String generation,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String whole,
            Viewer viewer) {
        var merged = BASE64.matcher(whole).matches() ? whole : "";
        return answer(together.keep(id, number(generation), number(number), body, merged, viewer));
    }

    @PostMapping("/writers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void show(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String gone,
            Viewer viewer) {
        if (gone.equals("yes")) {
            together.leave(id, client(client), viewer);
        } else {
            together.show(id, client(client), cursor, viewer);
        }
    }

    private static ResponseEntity<Together.Taken> answer(Together.Taken taken) {
        return ResponseEntity.status(taken.taken() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(taken);
    }

    static Together.Seen seen(Map<String, String> fields) {
        return new Together.Seen(
                number(fields.getOrDefault("generation", "")), number(fields.getOrDefault("number", "")));
    }

    private static int number(String typed) {
        return NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
    }

    private static long client(String typed) {
        return typed.matches("\\d{1,10}") ? Long.parseLong(typed) : 0;
    }
}
