package nl.zwerm.people.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.OwnProfile.Room;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.WorkingHours;
import nl.zwerm.people.WorkingHoursChanged;
import nl.zwerm.people.internal.ProfileChange.Chosen;
import nl.zwerm.shared.Blobs;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What persons change about themselves. */
@Service
@Transactional
public class Profiles {

    private final ProfileStore store;
    private final TeamStore teams;
    private final TeamMoves moves;
    private final Topics topics;
    private final Blobs blobs;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    Profiles(
            ProfileStore store,
            TeamStore teams,
            TeamMoves moves,
            Topics topics,
            Blobs blobs,
            Changes changes,
            ApplicationEventPublisher events) {
        this.store = store;
        this.teams = teams;
        this.moves = moves;
        this.topics = topics;
        this.blobs = blobs;
        this.changes = changes;
        this.events = events;
    }

    @Transactional(readOnly = true)
    Profile require(PersonId id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    ProfileTopics topics(PersonId id) {
        return store.topics(id);
    }

    void change(PersonId id, ProfileChange change) {
        var team = change.team();
        if (team != null && teams.find(team).isEmpty()) {
            throw new NotFound();
        }
        var before = require(id).hours();
        moves.move(id, team, () -> store.save(id, change));
        tellOf(change.hours(), before, id);
        store.replaceOffered(id, made(change.offered()));
        store.replaceSought(id, made(change.sought()));
        store.replaceFollowed(id, made(change.followed()));
        changes.note("person", id.value());
    }

    @Transactional(readOnly = true)
    public List<Topic> offered(PersonId id) {
        return store.topics(id).offered();
    }

    @Transactional(readOnly = true)
    public List<Topic> sought(PersonId id) {
        return store.topics(id).sought();
    }

    @Transactional(readOnly = true)
    public Room room(PersonId id) {
        var profile = require(id);
        return new Room(profile.weeklyLimit(), profile.openLimit(), profile.hours());
    }

    @Transactional(readOnly = true)
    public List<Topic> suggested(PersonId id, int limit) {
        return store.listSuggested(id, limit);
    }

    public void offer(PersonId id, Collection<TopicId> known, List<String> fresh) {
        store.replaceOffered(id, made(new Chosen(List.copyOf(known), fresh)));
        changes.note("person", id.value());
    }

    public void seek(PersonId id, Collection<TopicId> known, List<String> fresh) {
        store.replaceSought(id, made(new Chosen(List.copyOf(known), fresh)));
        changes.note("person", id.value());
    }

    public void makeRoom(PersonId id, Room room) {
        var before = require(id).hours();
        store.saveRoom(id, room.weekly(), room.open(), room.hours());
        tellOf(room.hours(), before, id);
        changes.note("person", id.value());
    }

    private void tellOf(WorkingHours hours, WorkingHours before, PersonId id) {
        if (!hours.equals(before)) {
            events.publishEvent(new WorkingHoursChanged(id));
        }
    }

    void portray(PersonId id, byte[] picture) {
        replace(id, blobs.put(picture));
    }

    void removePicture(PersonId id) {
        replace(id, null);
    }

    Optional<byte[]> picture(PersonId id) {
        return Optional.ofNullable(require(id).card().picture()).map(blobs::read);
    }

    private void replace(PersonId id, @Nullable String blob) {
        var before = require(id).card().picture();
        store.savePicture(id, blob);
        changes.note("person", id.value());
        if (before != null) {
            deleteAfterCommit(before);
        }
    }

    /** Before the commit it may still be needed. */
    private void deleteAfterCommit(String blob) {
        org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization(
                new org.springframework.transaction.support.TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        blobs.letGo(blob);
                    }
                });
    }

    private List<TopicId> made(Chosen chosen) {
        var all = new ArrayList<TopicId>(
                topics.list(chosen.known()).stream().map(Topic::id).toList());
        chosen.fresh().forEach(name -> all.add(topics.named(name)));
        return all.stream().distinct().toList();
    }
}
