package nl.zwerm.home.internal;

import java.util.List;
import nl.zwerm.home.internal.Where.Way;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where one can go with what was typed: the best place first. Without ways nothing was typed yet. */
@Template("home/where")
public record WherePage(String q, List<Way> ways, Errors errors) {

    /** Whether any word in it led somewhere. */
    public boolean recognised() {
        return ways.stream().anyMatch(way -> !way.because().isEmpty());
    }
}
