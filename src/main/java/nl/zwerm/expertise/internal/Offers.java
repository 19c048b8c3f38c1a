package nl.zwerm.expertise.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.expertise.AskedQuestion;
import nl.zwerm.expertise.Invitation;
import nl.zwerm.expertise.Offering;
import nl.zwerm.expertise.Place;
import nl.zwerm.expertise.Prospects;
import nl.zwerm.expertise.Reach;
import nl.zwerm.expertise.Reason;
import nl.zwerm.expertise.Urgency;
import nl.zwerm.expertise.Votes;
import nl.zwerm.people.Helpers;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.search.Search;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides whom a question is offered to at each stage. Nobody is ever offered more than they have room for. */
@Component
public class Offers {

    /** Somebody to invite. */
    public record Invitee(PersonId person, String slot, Reason reason) {}

    /** So long after they came somebody is called new here. */
    private static final Duration NEW_HERE = Duration.ofDays(90);

    private static final int FOLLOWERS = 20;
    private static final int LOOKED_AT = 200;
    private static final int LAST_BY_RELEVANCE = 1;

    private final Unshown contributions;
    private final Candidates candidates;
    private final InvitationStore invitations;
    private final EvidenceStore evidence;
    private final Helpers helpers;
    private final Spaces spaces;
    private final Search search;
    private final RelevanceWeights weights;
    private final InvitationCosts costs;
    private final Clock clock;

    Offers(
            Unshown contributions,
            Candidates candidates,
            InvitationStore invitations,
            EvidenceStore evidence,
            Helpers helpers,
            Spaces spaces,
            Search search,
            RelevanceWeights weights,
            InvitationCosts costs,
            Clock clock) {
        this.contributions = contributions;
        this.candidates = candidates;
        this.invitations = invitations;
        this.evidence = evidence;
        this.helpers = helpers;
        this.spaces = spaces;
        this.search = search;
        this.weights = weights;
        this.costs = costs;
        this.clock = clock;
    }

    /** Whether somebody can be asked this now. */
    public enum RoomFor {
        SOME,
        NONE,
        ASKED_BEFORE,
        NOT_A_READER
    }

    public RoomFor room(Contribution question, PersonId person) {
        var found = candidates.from(question, List.of(person.value()));
        if (found.isEmpty()
                || invitations
                        .listReadersAmong(question.id(), List.of(person.value()))
                        .isEmpty()) {
            return RoomFor.NOT_A_READER;
        }
        if (invitations.listAsked(question.id()).contains(person.value())) {
            return RoomFor.ASKED_BEFORE;
        }
        var one = found.getFirst();
        return one.isPaused(clock.instant()) || one.room().left() == 0 ? RoomFor.NONE : RoomFor.SOME;
    }

    /** What speaks for whom, where the stage asks for it: much to weigh, and nothing to wait for. */
    public Optional<Prospects> weigh(Contribution question, int stage) {
        if (stage > LAST_BY_RELEVANCE) {
            return Optional.empty();
        }
        var topics = contributions.topics(question.id());
        var votes = votes(question);
        return Optional.of(new Weighed(topics, votes, candidates.forQuestion(question, topics, votes)));
    }

    /** Whom to invite at this stage, while nobody else offers anything. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Invitee> choose(Contribution question, int stage, Optional<Prospects> prospects) {
        var weighed = prospects.or(() -> weigh(question, stage)).map(Weighed.class::cast);
        invitations.lock();
        if (invitations.wasOffered(question.id(), stage)) {
            return List.of();
        }
        return welcomed(
                question,
                switch (stage) {
                    case 0, 1 -> byRelevance(question, weighed.orElseThrow());
                    case 2 -> followers(question, contributions.topics(question.id()));
                    case 3 -> stewards(question, contributions.topics(question.id()));
                    default -> List.of();
                });
    }

    private List<Invitee> byRelevance(Contribution question, Weighed weighed) {
        var found = candidates.withRoomNow(weighed.standings());
        var asked = new AskedQuestion(
                question.id().value(),
                asker(question),
                candidates.team(question.author()),
                weighed.topics(),
                Urgency.WHENEVER,
                weighed.votes(),
                new Reach(
                        found.stream()
                                .map(standing -> standing.candidate().id())
                                .collect(Collectors.toSet()),
                        invitations.listAsked(question.id()),
                        invitations.listAskedBy(question.author(), candidates.aWeekAgo())));
        var flow = new InvitationFlow(new Relevance(weights, clock.instant()), costs);
        var offering = flow.offerTo(List.of(asked), found).getFirst();
        var invitees = offering.invitations().stream().map(Offers::invitee);
        if (!(offering instanceof Offering.NobodyKnows)) {
            return invitees.toList();
        }
        var learners = invitees.toList();
        var stewards = spaceStewards(question).stream()
                .filter(steward ->
                        learners.stream().noneMatch(learner -> learner.person().equals(steward.person())));
        return Stream.concat(learners.stream(), stewards)
                .limit(InvitationFlow.PLACES)
                .toList();
    }

    /**
     * A newcomer's first question also goes to one of those who welcome, whoever had that turn longest ago; when none of
     * them had room, at the next stage.
     */
    private List<Invitee> welcomed(Contribution question, List<Invitee> invitees) {
        if (!isFirstOfANewcomer(question) || invitations.wasWelcomed(question.id())) {
            return invitees;
        }
        var already = invitees.stream().map(Invitee::person).collect(Collectors.toSet());
        var rota = helpers.welcoming(LOOKED_AT);
        var last = invitations.lastWelcomed(rota.stream().map(PersonId::value).toList());
        var next = free(question, rota)
                .filter(person -> !already.contains(person))
                .min(Comparator.comparing(person -> last.getOrDefault(person.value(), Instant.EPOCH)))
                .map(person -> new Invitee(person, "welcome", new Reason.Welcomes()));
        return Stream.concat(invitees.stream(), next.stream()).toList();
    }

    /** Nothing is known of whoever asks under a pseudonym. */
    private boolean isFirstOfANewcomer(Contribution question) {
        var asker = question.author();
        return asker != null
                && helpers.cameSince(asker, clock.instant().minus(NEW_HERE))
                && contributions.isFirstOfItsKind(question);
    }

    private List<Invitee> followers(Contribution question, Set<Long> topics) {
        return withTopic(
                        question, topics, topic -> helpers.following(topic, LOOKED_AT), "follower", Reason.Follows::new)
                .limit(FOLLOWERS)
                .toList();
    }

    private List<Invitee> stewards(Contribution question, Set<Long> topics) {
        var ofTopics = withTopic(question, topics, helpers::stewarding, "steward", Reason.TopicSteward::new)
                .limit(InvitationFlow.PLACES)
                .toList();
        return ofTopics.isEmpty() ? spaceStewards(question) : ofTopics;
    }

    private List<Invitee> spaceStewards(Contribution question) {
        return free(question, spaces.stewards(question.space()))
                .map(person -> new Invitee(person, "steward", new Reason.Steward()))
                .limit(InvitationFlow.PLACES)
                .toList();
    }

    /** Tied to one of the topics, each with the first that ties them. */
    private Stream<Invitee> withTopic(
            Contribution question,
            Set<Long> topics,
            Function<List<TopicId>, List<PersonId>> tied,
            String slot,
            Function<Long, Reason> reason) {
        var byPerson = new java.util.LinkedHashMap<PersonId, Long>();
        for (var topic : topics.stream().sorted().toList()) {
            tied.apply(List.of(TopicId.of(topic))).forEach(person -> byPerson.putIfAbsent(person, topic));
        }
        return free(question, byPerson.keySet())
                .map(person -> new Invitee(person, slot, reason.apply(byPerson.getOrDefault(person, 0L))));
    }

    /** Who may be asked now, those who carry least first. */
    private Stream<PersonId> free(Contribution question, Collection<PersonId> persons) {
        var asked = invitations.listAsked(question.id());
        var now = clock.instant();
        var ids = persons.stream().map(PersonId::value).toList();
        return candidates.from(question, ids).stream()
                .filter(person -> person.id() != asker(question))
                .filter(person -> !asked.contains(person.id()))
                .filter(person -> !person.isPaused(now) && person.room().left() > 0)
                .sorted(java.util.Comparator.comparingInt(
                        person -> person.room().load()))
                .map(person -> PersonId.of(person.id()));
    }

    /** Texts of confidential spaces are in no index, and what is asked there is not held against it. */
    private Votes votes(Contribution question) {
        if (question.sealed()) {
            return Votes.NONE;
        }
        var near = near(question, Votes.FIRST);
        var speaking = speaking(near);
        if (near.size() == Votes.FIRST && !Votes.enough(speaking)) {
            near = near(question, Votes.NEAREST);
            speaking = speaking(near);
        }
        return near.isEmpty() ? Votes.NONE : Votes.heard(near, speaking);
    }

    private List<Votes.Near> near(Contribution question, int most) {
        return search.votes(question.title(), question.body(), question.language(), most).stream()
                .map(vote -> new Votes.Near(vote.contribution(), vote.share()))
                .toList();
    }

    private Map<Long, List<Votes.Speaker>> speaking(List<Votes.Near> near) {
        var ids = near.stream().map(Votes.Near::contribution).toList();
        return ids.isEmpty() ? Map.of() : evidence.listSpeaking(ids, candidates.alsoExpected());
    }

    private static Invitee invitee(Invitation invitation) {
        var slot = invitation.place() == Place.LEARNS ? "stretch" : "relevance";
        return new Invitee(PersonId.of(invitation.person()), slot, invitation.reason());
    }

    /** Nobody has the number 0. */
    private static long asker(Contribution question) {
        return question.author() == null ? 0 : question.author().value();
    }
}
