package nl.zwerm.expertise.internal;

import java.util.List;
import java.util.Map;
import nl.zwerm.expertise.AskedQuestion;
import nl.zwerm.expertise.Invitation;
import nl.zwerm.expertise.Place;
import nl.zwerm.expertise.Rehearsal.Load;
import nl.zwerm.expertise.Rehearsal.Moment;

/** One question at one moment, weighed by the same code that weighs it in a running Zwerm. */
final class RehearsedMoment implements Moment {

    private static final double FULL = -1_000;

    private final Relevance relevance;
    private final AskedQuestion question;
    private final List<Standing> standings;
    private final List<Evidence> evidence;

    RehearsedMoment(Relevance relevance, AskedQuestion question, List<Standing> standings) {
        this.relevance = relevance;
        this.question = question;
        this.standings = standings;
        this.evidence = relevance.evidence(question, standings);
    }

    @Override
    public List<Long> people() {
        return standings.stream().map(standing -> standing.candidate().id()).toList();
    }

    @Override
    public double[] relevance() {
        return evidence.stream().mapToDouble(relevance::of).toArray();
    }

    @Override
    public double[] relevanceUnderLoad(Map<Long, Load> loads) {
        var costs = InvitationCosts.defaults();
        var worth = new double[standings.size()];
        for (int i = 0; i < worth.length; i++) {
            var candidate = standings.get(i).candidate();
            var room = room(loads, candidate.id());
            int cost = costs.invitation(question, candidate, Place.KNOWS, relevance.of(evidence.get(i)))
                    + costs.oneMore(room.load());
            worth[i] = (room.left() > 0 ? 0 : FULL) - cost;
        }
        return worth;
    }

    @Override
    public boolean[] knows() {
        var knows = new boolean[evidence.size()];
        for (int i = 0; i < knows.length; i++) {
            knows[i] = evidence.get(i).knows();
        }
        return knows;
    }

    @Override
    public long[] lots() {
        return standings.stream()
                .mapToLong(
                        standing -> Lot.draw(question.id(), standing.candidate().id()))
                .toArray();
    }

    @Override
    public double[] parts(int person) {
        var parts = evidence.get(person);
        return new double[] {
            parts.helpfulOverall(), parts.helpfulInTopics(), parts.shareInTopics(), parts.votes(), parts.lastActive()
        };
    }

    @Override
    public List<Long> invited(Map<Long, Load> loads, boolean balanced) {
        var costs = balanced
                ? InvitationCosts.defaults()
                : InvitationCosts.defaults().withoutLoad();
        var asThen = standings.stream()
                .map(standing -> standing.with(
                        balanced ? room(loads, standing.candidate().id()) : Room.usual()))
                .toList();
        return new InvitationFlow(relevance, costs)
                .offerTo(List.of(question), asThen).getFirst().invitations().stream()
                        .map(Invitation::person)
                        .toList();
    }

    private static Room room(Map<Long, Load> loads, long person) {
        var load = loads.getOrDefault(person, Load.NONE);
        var usual = Room.usual();
        return new Room(usual.mostOpen(), usual.mostAWeek(), load.open(), load.received());
    }
}
