package nl.zwerm.expertise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.expertise.internal.EvidenceKeeping;
import nl.zwerm.expertise.internal.InvitationStore;
import nl.zwerm.expertise.internal.Offers;
import nl.zwerm.expertise.internal.PointedStore;
import nl.zwerm.expertise.internal.ReasonTexts;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door to who knows and who has room: offers a question to people, and keeps what they do with it. */
@Service
@Transactional
public class Expertise {

    /** A question offered to the viewer, and why. */
    public record Waiting(ContributionId question, String slot, Said why, Instant offeredAt) {}

    /**
     * How a question stands, never who: it reads the same whether somebody declined or is still thinking.
     *
     * @param asked how many were asked so far
     * @param open how many of them have not answered
     * @param onlyStewards nobody is known to know, so only those who look after the space or the topic were asked
     */
    public record Standing(int asked, int open, boolean onlyStewards) {}

    private static final String INVITED = "invited";
    private static final int DECLINED = 200;

    /** Before all stages, so that none of them counts as gone through. */
    private static final int POINTED = -1;

    private final Offers offers;
    private final InvitationStore invitations;
    private final PointedStore pointed;
    private final EvidenceKeeping evidence;
    private final ReasonTexts reasons;
    private final Unshown contributions;
    private final Notifications notifications;
    private final Changes changes;

    Expertise(
            Offers offers,
            InvitationStore invitations,
            PointedStore pointed,
            EvidenceKeeping evidence,
            ReasonTexts reasons,
            Unshown contributions,
            Notifications notifications,
            Changes changes) {
        this.offers = offers;
        this.invitations = invitations;
        this.pointed = pointed;
        this.evidence = evidence;
        this.reasons = reasons;
        this.contributions = contributions;
        this.notifications = notifications;
        this.changes = changes;
    }

    /**
     * Offers the question to the next few people by relevance, stretch and room; returns how many were asked now.
     * Stages are those of {@link Escalation.Stage}; a stage that asked somebody is not gone through again.
     */
    public int offer(ContributionId question, int stage) {
        return offer(question, stage, prospects(question, stage));
    }

    /** As the other, with what was weighed for this stage before. */
    public int offer(ContributionId question, int stage, Optional<Prospects> prospects) {
        return contributions
                .find(question)
                .filter(Contribution::published)
                .map(found -> offer(found, stage, prospects))
                .orElse(0);
    }

    /**
     * Weighs what {@link #offer(ContributionId, int, Optional)} needs to know at this stage. Outside of a transaction
     * nobody waits for it meanwhile.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Prospects> prospects(ContributionId question, int stage) {
        evidence.follow();
        return contributions
                .find(question)
                .filter(Contribution::published)
                .flatMap(found -> offers.weigh(found, stage));
    }

    private int offer(Contribution question, int stage, Optional<Prospects> prospects) {
        int asked = 0;
        for (var invitee : offers.choose(question, stage, prospects)) {
            asked += invitations.invite(question, invitee, stage, reasons.keep(invitee.reason())) ? 1 : 0;
            changes.note("person", invitee.person().value());
            notifications.tell(invitee.person(), INVITED, question.id());
        }
        if (asked > 0) {
            changes.noteLook("contribution", question.id().value());
        }
        return asked;
    }

    /** A colleague is asked because the viewer thinks they know; their limits hold as for any other invitation. */
    public Pointing point(ContributionId id, PersonId person, Viewer viewer) {
        var question = contributions.find(id).filter(Contribution::published).orElseThrow();
        invitations.lock();
        if (pointed.has(id, viewer.id())) {
            return Pointing.ONCE;
        }
        return switch (offers.room(question, person)) {
            case NOT_A_READER -> Pointing.CANNOT_READ;
            case NONE -> Pointing.NO_ROOM;
            case ASKED_BEFORE -> {
                pointed.insert(id, viewer.id(), person);
                yield Pointing.ASKED;
            }
            case SOME -> {
                pointed.insert(id, viewer.id(), person);
                var reason = reasons.keep(new Reason.Pointed(viewer.id().value()));
                invitations.invite(
                        question,
                        new Offers.Invitee(
                                person,
                                "relevance",
                                new Reason.Pointed(viewer.id().value())),
                        POINTED,
                        reason);
                changes.note("person", person.value());
                changes.noteLook("contribution", id.value());
                notifications.tell(person, INVITED, id);
                yield Pointing.ASKED;
            }
        };
    }

    /** What waits for this viewer, oldest first; only what they may still read. */
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Viewer viewer, int limit) {
        return invitations.listOpen(viewer, limit).stream()
                .map(open -> waiting(open, viewer))
                .toList();
    }

    /** What this viewer said "not now" to, lately. */
    @Transactional(readOnly = true)
    public Set<ContributionId> declined(Viewer viewer) {
        return invitations.listDeclined(viewer, DECLINED);
    }

    /** The viewer's own open invitation to this question, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Waiting> waitingFor(Viewer viewer, ContributionId question) {
        return invitations.findOpen(question, viewer).map(open -> waiting(open, viewer));
    }

    @Transactional(readOnly = true)
    public Standing standing(ContributionId question) {
        return invitations.standing(question);
    }

    /**
     * Says no without a reason; nobody is told, and the place goes to somebody else at the next step. Not even a
     * signal that the question changed goes out.
     */
    public void decline(ContributionId question, Viewer viewer) {
        end(question, viewer.id(), "declined");
    }

    /** The invitation is done: the person answered. */
    public void answered(ContributionId question, PersonId person) {
        if (end(question, person, "answered")) {
            changes.noteLook("contribution", question.value());
        }
    }

    /** The question needs nobody any more. */
    public void lapse(ContributionId question) {
        var lapsed = invitations.lapse(question);
        for (var person : lapsed) {
            done(question, person);
        }
        if (!lapsed.isEmpty()) {
            changes.noteLook("contribution", question.value());
        }
    }

    /** The question that needed nobody needs them again: whoever was asked then is asked again. */
    public void renew(ContributionId question) {
        var asked = invitations.renew(question);
        for (var person : asked) {
            notifications.tellAgain(person, INVITED, question);
            changes.note("person", person.value());
        }
        if (!asked.isEmpty()) {
            changes.noteLook("contribution", question.value());
        }
    }

    /** The question was taken back as soon as it was asked: nobody was asked, so that all may be when it comes again. */
    public void forget(ContributionId question) {
        for (var person : invitations.forget(question)) {
            done(question, person);
        }
    }

    /** Whether the viewer looks after one of its topics, or an answer of theirs about one of them helped. */
    @Transactional(readOnly = true)
    public boolean knows(Contribution thing, Viewer viewer) {
        return evidence.knows(contributions.topics(thing.root()), viewer.id());
    }

    /** Computes what speaks for people from scratch; it follows the ledger by itself. */
    public void recompute() {
        evidence.recompute();
    }

    private boolean end(ContributionId question, PersonId person, String state) {
        boolean ended = invitations.end(question, person, state);
        if (ended) {
            done(question, person);
        }
        return ended;
    }

    private void done(ContributionId question, PersonId person) {
        notifications.settle(person, INVITED, question);
        changes.note("person", person.value());
    }

    private Waiting waiting(InvitationStore.Open open, Viewer viewer) {
        return new Waiting(open.question(), open.slot(), reasons.say(open.reason(), viewer), open.offeredAt());
    }
}
