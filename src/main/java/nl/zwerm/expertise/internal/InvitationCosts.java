package nl.zwerm.expertise.internal;

import java.util.Map;
import nl.zwerm.expertise.AskedQuestion;
import nl.zwerm.expertise.Place;
import nl.zwerm.expertise.Urgency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * What an invitation costs, in points of which relevance is worth a hundred; the cheapest whole is chosen. The reasons
 * stand in docs/decisions/2026-11-23-routing-weights.md.
 *
 * @param otherTeam off for crossing teams
 * @param learner off for the place of the learner
 * @param askedLately on for a person this asker's questions went to in the last seven days
 * @param load times 1, 3, 5, 7, 9 for the first, second, third ... invitation somebody carries
 * @param openPlace for a place that stays open: more than any invitation, so that room is used
 * @param nobodyAtAll on top when not one of the places of a question for people who know is taken
 * @param urgency on top of an open place for each step of urgency
 */
@ConfigurationProperties("zwerm.routing.costs")
record InvitationCosts(
        @DefaultValue("15") int otherTeam,
        @DefaultValue("10") int learner,
        @DefaultValue("10") int askedLately,
        @DefaultValue("1") int load,
        @DefaultValue("1000") int openPlace,
        @DefaultValue("500") int nobodyAtAll,
        @DefaultValue("100") int urgency) {

    private static final int BASE = 200;
    private static final int RELEVANCE = 100;

    InvitationCosts {
        require(otherTeam, BASE / 4, "other-team");
        require(learner, BASE / 4, "learner");
        require(askedLately, BASE / 4, "asked-lately");
        require(load, 50, "load");
        require(openPlace, 2000, "open-place");
        require(nobodyAtAll, 2000, "nobody-at-all");
        require(urgency, 1000, "urgency");
    }

    static InvitationCosts defaults() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("zwerm.routing.costs", InvitationCosts.class);
    }

    /** As if nobody ever carried too much. */
    InvitationCosts withoutLoad() {
        return new InvitationCosts(otherTeam, learner, askedLately, 0, openPlace, nobodyAtAll, urgency);
    }

    int invitation(AskedQuestion question, Candidate candidate, Place place, double relevance) {
        int cost = BASE - (int) Math.round(RELEVANCE * relevance);
        var team = candidate.team();
        if (team != null && question.askerTeam() != null && !team.equals(question.askerTeam())) {
            cost -= otherTeam;
        }
        if (place == Place.LEARNS) {
            cost -= learner;
        }
        if (question.reach().askedLately().contains(candidate.id())) {
            cost += askedLately;
        }
        return cost;
    }

    /** For one more invitation to somebody who carries so many. */
    int oneMore(int carried) {
        return load * (2 * carried + 1);
    }

    /** For a place that stays open; the last one leaves the question with nobody who knows. */
    int open(Urgency urgency, boolean last) {
        int steps = switch (urgency) {
            case WHENEVER -> 0;
            case THIS_WEEK -> 1;
            case TODAY -> 2;
        };
        return openPlace + this.urgency * steps + (last ? nobodyAtAll : 0);
    }

    /** Where room is scarce, those who know come before those who learn. */
    int openForLearner() {
        return openPlace / 2;
    }

    private static void require(int value, int most, String name) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(
                    "zwerm.routing.costs: " + name + " is " + value + ", not from 0 to " + most);
        }
    }
}
