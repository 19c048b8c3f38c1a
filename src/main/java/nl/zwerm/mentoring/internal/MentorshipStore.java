package nl.zwerm.mentoring.internal;

import static nl.zwerm.shared.Moments.instantOrNull;
import static nl.zwerm.shared.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zwerm.mentoring.internal.Mentorship.Meeting;
import nl.zwerm.mentoring.internal.Mentorship.State;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who learns from whom. Every statement names one of the two: there is no list of other people's. */
@Repository
class MentorshipStore {

    private static final String MENTORSHIP = """
            select m.id, m.mentor_id, m.mentee_id, m.space_id, m.state, m.version, m.goal, m.asked_at, m.accepted_at,
                m.ends_at, m.ended_at, m.meeting_id, m.meeting_sequence, m.meeting_at, m.meeting_minutes,
                m.meeting_place, m.mentor_fits, m.mentee_fits, m.mentor_thanks, m.mentee_thanks
            from mentoring.mentorship m
            """;

    private final JdbcClient jdbc;

    MentorshipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the mentee has asked somebody already, or by this very form. */
    boolean insert(Mentorship made, String once) {
        return jdbc.sql("""
                                insert into mentoring.mentorship
                                    (id, mentor_id, mentee_id, space_id, state, once, goal, asked_at)
                                values (:id, :mentor, :mentee, :space, 'asked', :once, :goal, :askedAt)
                                on conflict do nothing
                                """)
                        .param("id", made.id().value())
                        .param("mentor", made.mentor().value())
                        .param("mentee", made.mentee().value())
                        .param("space", made.space().value())
                        .param("once", once)
                        .param("goal", made.goal(), Types.VARCHAR)
                        .param("askedAt", utc(made.askedAt()))
                        .update()
                > 0;
    }

    Optional<MentorshipId> findMade(PersonId mentee, String once) {
        return jdbc.sql("select id from mentoring.mentorship where mentee_id = :mentee and once = :once")
                .param("mentee", mentee.value())
                .param("once", once)
                .query(Long.class)
                .optional()
                .map(MentorshipId::of);
    }

    Optional<Mentorship> find(MentorshipId id, Viewer viewer) {
        return find(id, viewer, "");
    }

    /** Until the end of the transaction the other changes nothing. */
    Optional<Mentorship> lock(MentorshipId id, Viewer viewer) {
        return find(id, viewer, " for update of m");
    }

    private Optional<Mentorship> find(MentorshipId id, Viewer viewer, String lock) {
        return jdbc.sql(MENTORSHIP + "where m.id = :id and :viewer in (m.mentor_id, m.mentee_id)" + lock)
                .param("id", id.value())
                .param("viewer", viewer.id().value())
                .query(MentorshipStore::mentorship)
                .optional();
    }

    List<Mentorship> listOf(PersonId person, int limit) {
        return jdbc.sql(MENTORSHIP + """
                        where m.mentor_id = :person or m.mentee_id = :person
                        order by m.asked_at desc, m.id
                        limit :limit
                        """)
                .param("person", person.value())
                .param("limit", limit)
                .query(MentorshipStore::mentorship)
                .list();
    }

    int countRunning(PersonId mentor) {
        return jdbc.sql("select count(*) from mentoring.mentorship where mentor_id = :mentor and state = 'running'")
                .param("mentor", mentor.value())
                .query(Integer.class)
                .single();
    }

    void accept(MentorshipId id, Instant at, Instant ends) {
        jdbc.sql("""
                        update mentoring.mentorship
                        set state = 'running', accepted_at = :at, ends_at = :ends, version = version + 1
                        where id = :id and state = 'asked'
                        """)
                .param("at", utc(at))
                .param("ends", utc(ends))
                .param("id", id.value())
                .update();
    }

    /** It ended, and what was written in it is gone. */
    void end(MentorshipId id, State state, Instant at) {
        jdbc.sql("""
                        update mentoring.mentorship
                        set state = :state, ended_at = :at, goal = null, meeting_at = null, meeting_place = null,
                            mentor_fits = null, mentee_fits = null, version = version + 1
                        where id = :id and ended_at is null
                        """)
                .param("state", state.word())
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    void saveGoal(MentorshipId id, String sealed) {
        jdbc.sql("update mentoring.mentorship set goal = :goal, version = version + 1 where id = :id")
                .param("goal", sealed)
                .param("id", id.value())
                .update();
    }

    void saveMeeting(MentorshipId id, Meeting meeting) {
        jdbc.sql("""
                        update mentoring.mentorship
                        set meeting_id = :meeting, meeting_sequence = :sequence, meeting_at = :at,
                            meeting_minutes = :minutes, meeting_place = :place, version = version + 1
                        where id = :id
                        """)
                .param("meeting", meeting.id())
                .param("sequence", meeting.sequence())
                .param("at", utc(meeting.at()))
                .param("minutes", meeting.minutes())
                .param("place", meeting.place(), Types.VARCHAR)
                .param("id", id.value())
                .update();
    }

    void deleteMeeting(MentorshipId id) {
        jdbc.sql("""
                        update mentoring.mentorship
                        set meeting_id = null, meeting_at = null, meeting_place = null, version = version + 1
                        where id = :id
                        """).param("id", id.value()).update();
    }

    void saveFits(MentorshipId id, boolean mentor, boolean fits) {
        jdbc.sql("update mentoring.mentorship set " + (mentor ? "mentor_fits" : "mentee_fits")
                        + " = :fits where id = :id")
                .param("fits", fits)
                .param("id", id.value())
                .update();
    }

    void saveThanks(MentorshipId id, boolean mentor, String sealed) {
        jdbc.sql("update mentoring.mentorship set " + (mentor ? "mentor_thanks" : "mentee_thanks")
                        + " = :thanks where id = :id")
                .param("thanks", sealed)
                .param("id", id.value())
                .update();
    }

    void delete(MentorshipId id) {
        jdbc.sql("delete from mentoring.mentorship where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Those that ended so long ago that they are to go: what was closed stands longer, for its thanks. */
    List<Mentorship> listToPurge(Instant endedBefore, Instant closedBefore, int limit) {
        return jdbc.sql(MENTORSHIP + """
                        where m.ended_at < case when m.state = 'closed' then :closedBefore else :endedBefore end
                        order by m.ended_at
                        limit :limit
                        """)
                .param("endedBefore", utc(endedBefore))
                .param("closedBefore", utc(closedBefore))
                .param("limit", limit)
                .query(MentorshipStore::mentorship)
                .list();
    }

    private static Mentorship mentorship(ResultSet row, int number) throws SQLException {
        return new Mentorship(
                MentorshipId.of(row.getLong("id")),
                PersonId.of(row.getLong("mentor_id")),
                PersonId.of(row.getLong("mentee_id")),
                SpaceId.of(row.getLong("space_id")),
                State.ofWord(row.getString("state")),
                row.getInt("version"),
                row.getString("goal"),
                row.getTimestamp("asked_at").toInstant(),
                instantOrNull(row, "accepted_at"),
                instantOrNull(row, "ends_at"),
                instantOrNull(row, "ended_at"),
                meeting(row),
                (Boolean) row.getObject("mentor_fits"),
                (Boolean) row.getObject("mentee_fits"),
                row.getString("mentor_thanks"),
                row.getString("mentee_thanks"));
    }

    private static @Nullable Meeting meeting(ResultSet row) throws SQLException {
        var at = instantOrNull(row, "meeting_at");
        return at == null
                ? null
                : new Meeting(
                        row.getLong("meeting_id"),
                        row.getInt("meeting_sequence"),
                        at,
                        row.getInt("meeting_minutes"),
                        row.getString("meeting_place"));
    }
}
