package nl.zwerm.questions.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.expertise.Escalation;
import nl.zwerm.expertise.Escalation.Due;
import nl.zwerm.expertise.Escalation.Stage;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.expertise.Prospects;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries questions that nobody answered from one stage of asking around to the next. */
@Service
@Transactional
class Escalations {

    /** In the order in which they are reached; a question keeps the number of the last. */
    private static final List<Stage> STAGES = List.of(Stage.values());

    private final EscalationStore store;
    private final Expertise expertise;
    private final Organisations organisations;

    Escalations(EscalationStore store, Expertise expertise, Organisations organisations) {
        this.store = store;
        this.expertise = expertise;
        this.organisations = organisations;
    }

    /** Takes one question a stage further when that is due. Two nodes at once do it once. */
    public void carry(ContributionId id, Optional<Prospects> prospects) {
        store.claim(id)
                .ifPresent(stage -> store.findWaiting(id)
                        .ifPresentOrElse(askedAt -> advance(id, stage, askedAt, prospects), () -> store.stop(id)));
    }

    /** The number of the stage that is due for a question that waits. */
    @Transactional(readOnly = true)
    public Optional<Integer> due(ContributionId id) {
        return store.findDue(id).map(standing -> number(next(escalation(), standing.stage(), standing.askedAt())));
    }

    /** The question is open again, or lost the answer it had: asking around goes on where it was. */
    public void resume(ContributionId question) {
        store.findStanding(question)
                .ifPresent(standing -> store.save(
                        question,
                        standing.stage(),
                        escalation()
                                .next(standing.askedAt(), stage(standing.stage()))
                                .map(Due::at)
                                .orElse(null)));
    }

    /** What is still to come for a question, as its asker is told; without topics nobody follows them. */
    List<Due> ahead(Instant askedAt, int stage, boolean topics) {
        return escalation().ahead(askedAt, stage(stage)).stream()
                .filter(due -> topics || due.stage() != Stage.FOLLOWERS)
                .toList();
    }

    private void advance(ContributionId id, int reached, Instant askedAt, Optional<Prospects> prospects) {
        var escalation = escalation();
        var stage = next(escalation, reached, askedAt);
        store.save(
                id, number(stage), escalation.next(askedAt, stage).map(Due::at).orElse(null));
        expertise.offer(id, number(stage), prospects);
    }

    private static Stage next(Escalation escalation, int reached, Instant askedAt) {
        return reached == Details.NOBODY_ASKED_YET
                ? Stage.ASKED
                : escalation.next(askedAt, stage(reached)).map(Due::stage).orElse(Stage.OPEN_LIST);
    }

    private Escalation escalation() {
        var organisation = organisations.current();
        Set<DayOfWeek> days =
                organisation.workingDays().stream().map(DayOfWeek::of).collect(Collectors.toSet());
        return new Escalation(new WorkingCalendar(organisation.zone(), days, Set.copyOf(organisation.closedOn())));
    }

    static int number(Stage stage) {
        return STAGES.indexOf(stage);
    }

    private static Stage stage(int number) {
        return STAGES.get(Math.clamp(number, 0, STAGES.size() - 1));
    }
}
