package nl.zwerm.exchange.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.questions.QuestionArrivals;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes drafts together, in one transaction; when the database refuses them, one by one, so that only the bad go. */
@Component
class Writer {
    private final Arrivals arrivals;
    private final QuestionArrivals questions;
    private final People people;
    private final TransactionTemplate transaction;

    Writer(Arrivals arrivals, QuestionArrivals questions, People people, TransactionTemplate transaction) {
        this.arrivals = arrivals;
        this.questions = questions;
        this.people = people;
        this.transaction = transaction;
    }

    /** How many were written. */
    int write(String origin, List<Draft> drafts, Consumer<Draft> refused) {
        return together(drafts, rows -> save(origin, rows), refused);
    }

    int writeHistory(String origin, List<EarlierText> texts, Consumer<EarlierText> refused) {
        var written = new int[1];
        together(texts, rows -> written[0] += saveHistory(origin, rows), refused);
        return written[0];
    }

    /** What may go wrong with one row must not stop the others; what is wrong with the database must. */
    private <T> int together(List<T> rows, Consumer<List<T>> save, Consumer<T> refused) {
        if (rows.isEmpty()) {
            return 0;
        }
        try {
            transaction.executeWithoutResult(_ -> save.accept(rows));
            return rows.size();
        } catch (DataAccessResourceFailureException e) {
            throw e;
        } catch (DataAccessException e) {
            if (rows.size() == 1) {
                refused.accept(rows.getFirst());
                return 0;
            }
        }
        int written = 0;
        for (var row : rows) {
            written += together(List.of(row), save, refused);
        }
        return written;
    }

    private void save(String origin, List<Draft> drafts) {
        var persons = persons(origin, drafts.stream().map(Draft::author));
        arrivals.take(drafts.stream()
                .map(draft -> draft.contribution().by(of(draft.author(), persons)))
                .toList());
        questions.take(
                drafts.stream().map(Draft::question).filter(Objects::nonNull).toList());
        questions.accept(
                drafts.stream().map(Draft::accepted).filter(Objects::nonNull).toList());
        arrivals.takeFacts(
                drafts.stream().flatMap(draft -> draft.votes().stream()).toList());
    }

    private int saveHistory(String origin, List<EarlierText> texts) {
        var persons = persons(origin, texts.stream().map(EarlierText::editor));
        var revisions = new ArrayList<Arriving.Earlier>();
        texts.forEach(text -> revisions.add(text.by(of(text.editor(), persons))));
        return arrivals.fillHistory(revisions);
    }

    private Map<String, PersonId> persons(String origin, java.util.stream.Stream<@Nullable Author> authors) {
        var names = new LinkedHashMap<String, String>();
        authors.forEach(author -> {
            if (author != null) {
                names.putIfAbsent(author.key(), author.name());
            }
        });
        return people.expectAll(origin, names);
    }

    private static @Nullable PersonId of(@Nullable Author author, Map<String, PersonId> persons) {
        return author == null ? null : persons.get(author.key());
    }
}
