package nl.zwerm.mentoring.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import nl.zwerm.mentoring.internal.Mentorship.State;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a mentorship ends: with thanks, or in one tap without blame; after a while nothing of it is left. */
@Service
@Transactional
class Parting {

    private static final int LONGEST_THANKS = 2_000;
    private static final Duration ENDED_KEPT = Duration.ofDays(90);
    private static final Duration CLOSED_KEPT = Duration.ofDays(180);
    private static final int BATCH = 200;

    private final Mentorships mentorships;
    private final Meetings meetings;
    private final MentorshipStore store;
    private final MentoringTexts texts;
    private final Notifications notifications;
    private final Clock clock;

    Parting(
            Mentorships mentorships,
            Meetings meetings,
            MentorshipStore store,
            MentoringTexts texts,
            Notifications notifications,
            Clock clock) {
        this.mentorships = mentorships;
        this.meetings = meetings;
        this.store = store;
        this.texts = texts;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Closes it with a text to the other; the other may still send theirs. */
    Errors close(MentorshipId id, String typed, Viewer viewer) {
        var mentorship = mentorships.lock(id, viewer);
        boolean closed = mentorship.state() == State.CLOSED;
        if (!mentorship.running() && !(closed && mentorship.thanksOf(viewer.id()) == null)) {
            throw new NotFound();
        }
        var reading = new Reading();
        var thanks = reading.text("thanks", typed, LONGEST_THANKS);
        if (!reading.fine()) {
            return reading.errors();
        }
        if (!closed) {
            meetings.callOff(mentorship);
            store.end(id, State.CLOSED, clock.instant());
        }
        store.saveThanks(
                id,
                mentorship.isMentor(viewer.id()),
                texts.seal(mentorship.space(), id, MentoringTexts.THANKS, thanks));
        notifications.tell(mentorship.other(viewer.id()), Telling.THANKED, mentorship.path());
        return Errors.NONE;
    }

    void exit(MentorshipId id, Viewer viewer) {
        var mentorship = mentorships.lock(id, viewer);
        if (!mentorship.running()) {
            return;
        }
        meetings.callOff(mentorship);
        store.end(id, State.STOPPED, clock.instant());
        notifications.forget(mentorship.path());
        notifications.tell(mentorship.other(viewer.id()), Telling.ENDED, mentorship.path());
    }

    void everythingDue() {
        var now = clock.instant();
        store.listToPurge(now.minus(ENDED_KEPT), now.minus(CLOSED_KEPT), BATCH).forEach(mentorships::purge);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
    static class EveryDay {

        @Bean
        RecurringTask<Void> mentoringTask(Parting parting) {
            return Tasks.recurring("mentoring-purging", FixedDelay.ofHours(12))
                    .execute((_, _) -> parting.everythingDue());
        }
    }
}
