package nl.zwerm.circles.internal;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;

/** Makes an insight for others of what was typed, or says what must be mended. */
final class ProposalReading {

    static final int LONGEST_BODY = 5_000;

    static final String NAMES = "circles.for-others.names";

    private static final int SHORTEST_NAME = 3;

    private final Reading reading = new Reading();
    private final ProposalForm form;
    private final Collection<String> names;

    private ProposalReading(ProposalForm form, Collection<String> names) {
        this.form = form;
        this.names = names;
    }

    /** {@code text} only counts when there are no errors. */
    record Read(ProposalText text, Errors errors) {}

    /** {@code names} are those of who was there. */
    static Read read(ProposalForm form, Collection<String> names) {
        return new ProposalReading(form, names).read();
    }

    private Read read() {
        var title = reading.line("title", form.title(), Reading.LONGEST_TITLE);
        var body = reading.text("body", form.body(), LONGEST_BODY);
        var topics = reading.topics("topics", form.topics());
        guard("title", title);
        guard("body", body);
        topics.forEach(topic -> guard("topics", topic));
        if (!form.checks().containsAll(ProposalForm.CHECKS)) {
            reading.mend("checks", Said.of("circles.for-others.checks.all"));
        }
        return new Read(ProposalText.of(title, body, topics, form.named()), reading.errors());
    }

    private void guard(String field, String text) {
        PatientGuard.objection(text, form.sure()).ifPresent(why -> reading.mend(field, why));
        var named = named(text).stream().filter(name -> !form.sure().of(name)).toList();
        if (!named.isEmpty()) {
            reading.mend(field, Sure.asks(NAMES, "names", named, named));
        }
    }

    /** The first and last names of those who were there, written as they are. */
    private List<String> named(String text) {
        return names.stream()
                .flatMap(name -> {
                    var words = List.of(name.strip().split("\\s+"));
                    return Stream.of(words.getFirst(), words.getLast());
                })
                .filter(word -> word.length() >= SHORTEST_NAME)
                .filter(word -> Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(word) + "(?![\\p{L}\\p{M}])")
                        .matcher(text)
                        .find())
                .distinct()
                .toList();
    }
}
