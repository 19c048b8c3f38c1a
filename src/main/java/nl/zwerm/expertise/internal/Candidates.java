package nl.zwerm.expertise.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.expertise.Votes;
import nl.zwerm.expertise.internal.EvidenceStore.Latest;
import nl.zwerm.expertise.internal.EvidenceStore.Summed;
import nl.zwerm.people.Helper;
import nl.zwerm.people.Helpers;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TopicId;
import nl.zwerm.spaces.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers who might be asked, with what speaks for them and the room they have; a few hundred at most. */
@Component
class Candidates {

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final int ANSWERERS = 150;
    private static final int DECLARED = 100;
    private static final int LEARNERS = 50;
    private static final int MEMBERS = 500;
    /** Older ones hardly weigh any more. */
    static final int ANSWERS_EACH = 200;

    private final EvidenceStore evidence;
    private final InvitationStore invitations;
    private final Helpers helpers;
    private final Spaces spaces;
    private final Organisations organisations;
    private final RelevanceWeights weights;
    private final Clock clock;

    Candidates(
            EvidenceStore evidence,
            InvitationStore invitations,
            Helpers helpers,
            Spaces spaces,
            Organisations organisations,
            RelevanceWeights weights,
            Clock clock) {
        this.evidence = evidence;
        this.invitations = invitations;
        this.helpers = helpers;
        this.spaces = spaces;
        this.organisations = organisations;
        this.weights = weights;
        this.clock = clock;
    }

    /** Whoever may know or wants to learn, and may read it, with what they did. */
    List<Standing> forQuestion(Contribution question, Set<Long> topics, Votes votes) {
        var found = from(question, found(question, topics, votes));
        var now = clock.instant();
        var latest = new Latest(question.space().value(), ANSWERS_EACH, now);
        var sums = evidence.sums(found.stream().map(Candidate::id).toList(), latest, topics, weights);
        var relevance = new Relevance(weights, now);
        return found.stream()
                .map(candidate -> {
                    var summed = sums.getOrDefault(candidate.id(), Summed.NOTHING);
                    var work = new SummedWork(
                            summed.all(),
                            topics,
                            summed.inTopics(),
                            () -> relevance.listed(evidence.answers(candidate.id(), latest)));
                    return relevance.standing(candidate, work);
                })
                .toList();
    }

    /** The same with the room that they have by now. */
    List<Standing> withRoomNow(List<Standing> standings) {
        var ids = standings.stream().map(standing -> standing.candidate().id()).toList();
        var carried = invitations.carried(ids, aWeekAgo());
        return standings.stream()
                .map(standing -> {
                    var candidate = standing.candidate();
                    var load = carried.getOrDefault(candidate.id(), InvitationStore.Carried.NOTHING);
                    return standing.with(candidate.room().carrying(load.open(), load.received()));
                })
                .toList();
    }

    /** Those of these whom the question may reach, in the same order; what they answered is not looked at. */
    List<Candidate> from(Contribution question, Collection<Long> persons) {
        var readers = readers(question, persons);
        var here = helpers.among(persons(readers), organisations.routeToImported());
        var carried = invitations.carried(readers, aWeekAgo());
        var byId = here.stream().collect(Collectors.toMap(helper -> helper.id().value(), helper -> helper));
        var candidates = new ArrayList<Candidate>();
        for (var person : persons) {
            var helper = byId.remove(person);
            if (helper != null) {
                candidates.add(candidate(helper, carried.getOrDefault(person, InvitationStore.Carried.NOTHING)));
            }
        }
        return candidates;
    }

    /** Whether persons who are known, and not here yet, may be asked. */
    boolean alsoExpected() {
        return organisations.routeToImported();
    }

    Instant aWeekAgo() {
        return clock.instant().minus(A_WEEK);
    }

    @Nullable
    Long team(@Nullable PersonId person) {
        if (person == null) {
            return null;
        }
        var helper = helpers.among(List.of(person), true).stream().findFirst();
        return helper.map(Helper::team).map(TeamId::value).orElse(null);
    }

    private Set<Long> found(Contribution question, Set<Long> topics, Votes votes) {
        var found = new LinkedHashSet<Long>();
        if (!spaces.isOpen(question.space())) {
            spaces.memberIds(question.space(), MEMBERS).forEach(person -> found.add(person.value()));
            return found;
        }
        var about = topics.stream().map(TopicId::of).toList();
        found.addAll(evidence.listAnswerers(
                topics, question.space().value(), organisations.routeToImported(), clock.instant(), ANSWERERS));
        found.addAll(votes.byPerson().keySet());
        helpers.offering(about, DECLARED).forEach(person -> found.add(person.value()));
        helpers.seeking(about, LEARNERS).forEach(person -> found.add(person.value()));
        return found;
    }

    private Set<Long> readers(Contribution question, Collection<Long> persons) {
        var readers = new HashSet<>(invitations.listReadersAmong(question.id(), persons));
        if (organisations.routeToImported() && spaces.isOpen(question.space())) {
            // Nobody reads before they are here: on trial they are taken as if they were.
            readers.addAll(persons);
        }
        return readers;
    }

    private static Candidate candidate(Helper helper, InvitationStore.Carried load) {
        return new Candidate(
                helper.id().value(),
                helper.team() == null ? null : helper.team().value(),
                topics(helper.offers()),
                topics(helper.seeks()),
                List.of(),
                helper.lastActive(),
                new Room(helper.openLimit(), helper.weeklyLimit(), load.open(), load.received()),
                helper.pausedUntil());
    }

    private static Set<Long> topics(Set<TopicId> topics) {
        return topics.stream().map(TopicId::value).collect(Collectors.toUnmodifiableSet());
    }

    private static List<PersonId> persons(Collection<Long> ids) {
        return ids.stream().map(PersonId::of).toList();
    }
}
