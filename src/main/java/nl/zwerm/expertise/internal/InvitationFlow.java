package nl.zwerm.expertise.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.zwerm.expertise.AskedQuestion;
import nl.zwerm.expertise.Invitation;
import nl.zwerm.expertise.Offering;
import nl.zwerm.expertise.Place;

/** Offers many questions at once to those who know and those who want to learn, as far as everybody has room. */
final class InvitationFlow {

    static final int FOR_THOSE_WHO_KNOW = 2;
    static final int FOR_A_LEARNER = 1;
    static final int PLACES = FOR_THOSE_WHO_KNOW + FOR_A_LEARNER;

    /** More hardly change the outcome, and the network grows with them. */
    private static final int BEST = 20;

    private final Relevance relevance;
    private final InvitationCosts costs;

    InvitationFlow(Relevance relevance, InvitationCosts costs) {
        this.relevance = relevance;
        this.costs = costs;
    }

    /** One offering for each question, in the order of the questions; ids are unique on both sides. */
    List<Offering> offer(Collection<AskedQuestion> questions, Collection<Candidate> candidates) {
        return offerTo(questions, candidates.stream().map(relevance::standing).toList());
    }

    List<Offering> offerTo(Collection<AskedQuestion> questions, List<Standing> standings) {
        var choices = questions.stream().map(asked -> choice(asked, standings)).toList();
        // In one order whatever order they came in, so that the outcome is one too.
        var ordered = choices.stream()
                .sorted(Comparator.comparingLong(choice -> choice.question().id()))
                .toList();
        var chosen = new HashMap<Long, List<Option>>();
        for (var option : new Network(costs, ordered).cheapest()) {
            chosen.computeIfAbsent(option.question().id(), _ -> new ArrayList<>())
                    .add(option);
        }
        return choices.stream()
                .map(choice ->
                        offering(choice, chosen.getOrDefault(choice.question().id(), List.of())))
                .toList();
    }

    private Choice choice(AskedQuestion question, List<Standing> standings) {
        boolean anybodyKnows = false;
        var knowing = new ArrayList<Option>();
        var learning = new ArrayList<Option>();
        var reached = standings.stream()
                .filter(standing -> question.mayReach(standing.candidate().id()))
                .toList();
        var evidences = relevance.evidence(question, reached);
        for (int i = 0; i < reached.size(); i++) {
            var standing = reached.get(i);
            var candidate = standing.candidate();
            var evidence = evidences.get(i);
            boolean learns = !Collections.disjoint(candidate.seeks(), question.topics());
            anybodyKnows |= evidence.knows();
            if (candidate.isPaused(relevance.now()) || candidate.room().left() == 0) {
                continue;
            }
            if (evidence.knows()) {
                knowing.add(option(question, standing, Place.KNOWS, evidence));
            }
            if (learns) {
                learning.add(option(question, standing, Place.LEARNS, evidence));
            }
        }
        return new Choice(question, anybodyKnows, best(knowing), best(learning));
    }

    private Option option(AskedQuestion question, Standing standing, Place place, Evidence evidence) {
        double relevant = relevance.of(evidence);
        int cost = costs.invitation(question, standing.candidate(), place, relevant);
        return new Option(question, standing, evidence, place, relevant, cost);
    }

    /**
     * Half of them the cheapest, half those whom most ties to this very question: when many questions come at once, not
     * all of them look at the same few who are busiest just now.
     */
    private List<Option> best(List<Option> options) {
        var tied = Comparator.<Option>comparingDouble(option -> -relevance.tie(option.evidence()))
                .thenComparingLong(Option::lot);
        var best = new LinkedHashMap<Long, Option>();
        Stream.concat(
                        options.stream().sorted(Option.CHEAPEST_FIRST).limit(BEST / 2),
                        options.stream().sorted(tied).limit(BEST))
                .forEach(option -> best.putIfAbsent(option.candidate().id(), option));
        return best.values().stream().limit(BEST).toList();
    }

    private Offering offering(Choice choice, List<Option> chosen) {
        long question = choice.question().id();
        var invitations = chosen.stream()
                .sorted(Comparator.comparing(Option::place).thenComparing(Option.CHEAPEST_FIRST))
                .map(this::invitation)
                .toList();
        Predicate<Invitation> knows = invitation -> invitation.place() == Place.KNOWS;
        int knowing = (int) invitations.stream().filter(knows).count();
        if (!choice.anybodyKnows()) {
            return new Offering.NobodyKnows(question, invitations);
        }
        return knowing == 0
                ? new Offering.NobodyHasRoom(question, invitations)
                : new Offering.Invited(question, invitations, FOR_THOSE_WHO_KNOW - knowing);
    }

    private Invitation invitation(Option option) {
        var question = option.question();
        var reason = switch (option.place()) {
            case KNOWS -> relevance.whyKnows(question, option.standing(), option.evidence());
            case LEARNS -> relevance.whyLearns(question, option.standing());
        };
        return new Invitation(question.id(), option.candidate().id(), option.place(), option.relevance(), reason);
    }
}
