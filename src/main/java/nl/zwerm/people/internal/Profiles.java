package nl.zwerm.people.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.internal.ProfileChange.Chosen;
import nl.zwerm.shared.Blobs;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What persons change about themselves. */
@Service
@Transactional
class Profiles {

    private final ProfileStore store;
    private final TeamStore teams;
    private final TeamMoves moves;
    private final Topics topics;
    private final Blobs blobs;
    private final Changes changes;

    Profiles(ProfileStore store, TeamStore teams, TeamMoves moves, Topics topics, Blobs blobs, Changes changes) {
        this.store = store;
        this.teams = teams;
        this.moves = moves;
        this.topics = topics;
        this.blobs = blobs;
        this.changes = changes;
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
        moves.move(id, team, () -> store.save(id, change));
        store.replaceOffered(id, made(change.offered()));
        store.replaceSought(id, made(change.sought()));
        store.replaceFollowed(id, made(change.followed()));
        changes.note("person", id.value());
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
                        blobs.delete(blob);
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
