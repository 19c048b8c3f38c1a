package nl.zwerm.expertise.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zwerm.contributions.AnswerRecord;
import nl.zwerm.contributions.Facts;
import nl.zwerm.expertise.internal.EvidenceStore.Reader;
import nl.zwerm.expertise.internal.EvidenceStore.Row;
import nl.zwerm.people.Helpers;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.shared.Changes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what speaks for people true to the ledger: whatever a fact or a change is about is computed anew from how it
 * stands now, so reading a line twice does no harm.
 */
@Component
public class EvidenceKeeping {

    private static final int BATCH = 2_000;

    private final EvidenceStore store;
    private final Helpers helpers;
    private final Facts facts;
    private final Changes changes;

    EvidenceKeeping(EvidenceStore store, Helpers helpers, Facts facts, Changes changes) {
        this.store = store;
        this.helpers = helpers;
        this.facts = facts;
        this.changes = changes;
    }

    /** Follows what happened since the last time; true when there is more. */
    @Transactional
    public boolean follow() {
        return store.lockReader().map(this::followFrom).orElse(false);
    }

    private boolean followFrom(Reader reader) {
        if (behind(reader.changes(), changes.oldest())) {
            computeAnew();
            return false;
        }
        var happened = facts.after(reader.facts(), BATCH);
        var changed = changes.after(reader.changes(), BATCH);
        var things = new HashSet<Long>();
        happened.forEach(fact -> things.add(fact.thing()));
        changed.stream()
                .filter(change -> change.kind().equals("contribution") && !change.look())
                .forEach(change -> things.add(change.subject()));
        things.addAll(store.listQuestionsAbout(changed.stream()
                .filter(change -> change.kind().equals("topic"))
                .map(Changes.Change::subject)
                .toList()));
        if (!things.isEmpty()) {
            store.delete(things);
            store.insert(rows(facts.answers(things)));
        }
        if (!happened.isEmpty() || !changed.isEmpty()) {
            store.saveReader(new Reader(
                    happened.isEmpty() ? reader.facts() : happened.getLast().cursor(),
                    changed.isEmpty() ? reader.changes() : changed.getLast().cursor()));
        }
        return happened.size() == BATCH || changed.size() == BATCH;
    }

    /** Whether somebody looks after one of these topics, or an open answer of theirs about one of them helped. */
    @Transactional(readOnly = true)
    public boolean knows(Set<Long> topics, PersonId person) {
        return !topics.isEmpty()
                && (helpers.stewarding(topics.stream().map(TopicId::of).toList())
                                .contains(person)
                        || store.helped(topics, person));
    }

    /** Computes everything from scratch. */
    @Transactional
    public void recompute() {
        store.lockReader();
        computeAnew();
    }

    private void computeAnew() {
        // Taken first: what happens meanwhile is read again.
        var from = changes.now();
        store.deleteAll();
        long last = Long.MIN_VALUE;
        List<AnswerRecord> answers;
        do {
            answers = facts.answersAfter(last, BATCH);
            store.insert(rows(answers));
            last = answers.isEmpty() ? last : answers.getLast().answer();
        } while (answers.size() == BATCH);
        store.saveReader(new Reader(from, from));
    }

    private static boolean behind(Changes.Cursor mine, Changes.Cursor oldest) {
        return mine.transaction() < oldest.transaction()
                || (mine.transaction() == oldest.transaction() && mine.number() < oldest.number());
    }

    private static List<Row> rows(List<AnswerRecord> answers) {
        var rows = new ArrayList<Row>();
        for (var answer : answers) {
            rows.add(new Row(
                    answer.answer(),
                    answer.question(),
                    answer.space(),
                    answer.sealed(),
                    answer.author(),
                    answer.at(),
                    Answered.helpful(answer.accepted() || answer.helped() > 0, answer.importedVotes()),
                    Set.copyOf(answer.topics())));
        }
        return rows;
    }
}
