package nl.zwerm.circles.internal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zwerm.shared.Said;
import nl.zwerm.text.PatientData;
import nl.zwerm.text.PatientData.Trace;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;

/** Makes an insight for others of what was typed, or says what must be mended. */
final class ProposalReading {

    static final int LONGEST_BODY = 5_000;

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
        var traces = PatientData.in(text);
        if (traces.contains(Trace.BSN)) {
            reading.mend(field, Said.of("circles.guard.bsn"));
        } else if (!form.sure()) {
            traces.stream()
                    .findFirst()
                    .map(trace -> new Said(
                            "circles.guard.sure", Map.of("trace", trace.name().toLowerCase(Locale.ROOT))))
                    .or(() -> name(text).map(name -> new Said("circles.for-others.names", Map.of("name", name))))
                    .ifPresent(said -> reading.mend(field, said));
        }
    }

    /** The first or last name of somebody who was there, written as it is. */
    private Optional<String> name(String text) {
        return names.stream()
                .flatMap(name -> {
                    var words = List.of(name.strip().split("\\s+"));
                    return Stream.of(words.getFirst(), words.getLast());
                })
                .filter(word -> word.length() >= SHORTEST_NAME)
                .filter(word -> Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(word) + "(?![\\p{L}\\p{M}])")
                        .matcher(text)
                        .find())
                .findFirst();
    }
}
