package nl.zwerm.search.internal;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zwerm.search.SearchFilter;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;

/** What of a search cannot be understood, or names nothing that the viewer may know of. */
final class SearchErrors {

    private static final int LONGEST = 500;

    private SearchErrors() {}

    /** {@code filter} is what was understood; {@code nobody}: it is certain that no colleague is called what was typed. */
    static Errors of(SearchForm form, SearchFilter filter, boolean nobody) {
        return new Errors(Stream.of(
                        refused("q", form.q()),
                        unknown("kind", form.kind(), filter.kinds(), "search.no-kind"),
                        unknown("topic", form.topic(), filter.topics(), "search.no-topic"),
                        unknown("space", form.space(), filter.spaces(), "search.no-space"),
                        refused("person", form.person()).or(() -> error("person", nobody, "search.nobody")),
                        notADay("from", form.from()),
                        notADay("to", form.to()),
                        reversed(form))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<FieldError> refused(String field, String typed) {
        return Guards.optionalLine(typed, LONGEST) instanceof Guarded.Refused(var key, var with)
                ? Optional.of(new FieldError(field, new Said(key, with)))
                : Optional.empty();
    }

    private static Optional<FieldError> unknown(String field, String typed, Set<?> understood, String key) {
        return error(field, !typed.isEmpty() && understood.isEmpty(), key);
    }

    private static Optional<FieldError> notADay(String field, String typed) {
        return error(field, !typed.isEmpty() && SearchForm.day(typed).isEmpty(), "search.no-day." + field);
    }

    private static Optional<FieldError> reversed(SearchForm form) {
        return SearchForm.day(form.from())
                .flatMap(from -> SearchForm.day(form.to()).filter(from::isAfter))
                .flatMap(_ -> error("to", true, "search.days-reversed"));
    }

    private static Optional<FieldError> error(String field, boolean wrong, String key) {
        return wrong ? Optional.of(new FieldError(field, Said.of(key))) : Optional.empty();
    }
}
