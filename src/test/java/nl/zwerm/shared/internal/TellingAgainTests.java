package nl.zwerm.shared.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.questions.AnswerGiven;
import nl.zwerm.testing.CommittingTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.transaction.event.TransactionalApplicationListener;

/** What a server that died, or lost its database, left untold. */
@CommittingTest
class TellingAgainTests {

    @Autowired
    private TellingAgain again;

    @Autowired
    private EventSerializer serializer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AbstractApplicationContext context;

    private final UUID left = UUID.randomUUID();

    @AfterEach
    void clear() {
        jdbc.sql("delete from public.event_publication where id = :id")
                .param("id", left)
                .update();
    }

    @ParameterizedTest
    @EnumSource(names = "COMPLETED", mode = EnumSource.Mode.EXCLUDE)
    void isToldHoweverFarItHadCome(Status state) {
        leave(state, Duration.ofMinutes(2));
        again.tellWhatIsLate();
        await().until(() -> !there());
    }

    @Test
    void isLeftToWhoeverIsStillTellingIt() {
        leave(Status.PROCESSING, Duration.ofSeconds(5));
        again.tellWhatIsLate();
        assertThat(there()).isTrue();
    }

    private void leave(Status state, Duration ago) {
        var then = OffsetDateTime.now(ZoneOffset.UTC).minus(ago);
        jdbc.sql("""
                        insert into public.event_publication (id, listener_id, event_type, serialized_event,
                            publication_date, status, completion_attempts, last_resubmission_date)
                        values (:id, :listener, :type, :event, :then, :state, 1, :resubmitted)
                        """)
                .param("id", left)
                .param("listener", listener())
                .param("type", AnswerGiven.class.getName())
                .param("event", serializer.serialize(new AnswerGiven(ContributionId.next(), ContributionId.next())))
                .param("then", then)
                .param("state", state.name())
                .param("resubmitted", state == Status.RESUBMITTED ? then : null)
                .update();
    }

    /** Finds neither question nor answer, and is content with that. */
    private String listener() {
        return context.getApplicationListeners().stream()
                .filter(TransactionalApplicationListener.class::isInstance)
                .map(it -> ((TransactionalApplicationListener<?>) it).getListenerId())
                .filter(id -> id.contains(AnswerGiven.class.getName()))
                .findFirst()
                .orElseThrow();
    }

    private boolean there() {
        return jdbc.sql("select exists (select 1 from public.event_publication where id = :id)")
                .param("id", left)
                .query(Boolean.class)
                .single();
    }
}
