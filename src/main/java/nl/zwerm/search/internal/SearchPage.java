package nl.zwerm.search.internal;

import java.util.List;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** The search page: what was asked, how it can be narrowed, and what was found. */
@Template("search/index")
public record SearchPage(SearchForm form, String person, Errors errors, List<Filter> filters, Found found, Vain vain) {

    /** One way to narrow: a choice out of a few. {@code word} is a key in the words. */
    public record Filter(String name, String word, List<Choice> choices) {}

    /** {@code label} is a name, or a key in the words when {@code word} is true. */
    public record Choice(String value, String label, boolean word, boolean chosen) {}

    /**
     * What follows where nothing was found, or nothing that holds most of what was typed: one can {@code ask}; {@code need}
     * when one can say so as a need; {@code counted} when nothing was found in all that everybody may read either, or in all
     * of one space, so that it counts among what was sought in vain.
     */
    public record Vain(boolean ask, boolean need, boolean counted) {

        static final Vain NOT = new Vain(false, false, false);
    }

    /**
     * {@code total} is about right; {@code more} says that there are more than could be counted; {@code behind} that what
     * is newest cannot be found yet.
     */
    public record Found(
            List<Result> results,
            long total,
            boolean exact,
            boolean more,
            boolean widened,
            boolean building,
            boolean behind,
            boolean nextPage) {

        static final Found NOTHING = new Found(List.of(), 0, true, false, false, false, false, false);
    }
}
