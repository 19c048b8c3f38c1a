package nl.zwerm.expertise.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DirectedMultigraph;
import org.jspecify.annotations.Nullable;

/**
 * The choices as a flow of minimum cost: places of questions are sources, people lead to the one sink through as many
 * arcs as they have room, each dearer than the last, and a place that stays open goes to the sink directly, so that
 * there is always an answer.
 */
final class Network {

    private static final int SINK = 0;

    /** Draws between equals are worth less than the smallest difference in cost, all of them together. */
    private static final int LOTS = 16;

    /** JGraphT takes a cost of a billion for infinite. */
    private static final int FINEST = 1 << 15;

    /** Carries one invitation at most; without an option it only leads on. */
    private static final class Arc {
        private final @Nullable Option option;

        private Arc(@Nullable Option option) {
            this.option = option;
        }
    }

    private final InvitationCosts costs;
    private final int fine;
    private final DirectedMultigraph<Integer, Arc> graph = new DirectedMultigraph<>(null, null, true);
    private final Map<Integer, Integer> supply = new HashMap<>();
    private final Map<Long, Integer> people = new HashMap<>();
    private int vertices;

    Network(InvitationCosts costs, List<Choice> choices) {
        this.costs = costs;
        this.fine = Math.min(FINEST, LOTS * (InvitationFlow.PLACES * choices.size() + 1));
        vertex();
        choices.forEach(this::add);
    }

    List<Option> cheapest() {
        var problem = new MinimumCostFlowProblemImpl<Integer, Arc>(
                graph, vertex -> supply.getOrDefault(vertex, 0), _ -> 1, _ -> 0);
        var chosen = new ArrayList<Option>();
        new CapacityScalingMinimumCostFlow<Integer, Arc>()
                .getMinimumCostFlow(problem)
                .getFlowMap()
                .forEach((arc, flow) -> {
                    if (arc.option != null && flow > 0.5) {
                        chosen.add(arc.option);
                    }
                });
        return chosen;
    }

    private void add(Choice choice) {
        var both = inBoth(choice);
        var question = choice.question();
        if (!choice.knowing().isEmpty()) {
            int source = source(InvitationFlow.FOR_THOSE_WHO_KNOW);
            for (int i = 1; i <= InvitationFlow.FOR_THOSE_WHO_KNOW; i++) {
                boolean last = i == InvitationFlow.FOR_THOSE_WHO_KNOW;
                arc(source, SINK, costs.open(question.urgency(), last));
            }
            choice.knowing().forEach(option -> invite(source, option, both));
        }
        if (!choice.learning().isEmpty()) {
            int source = source(InvitationFlow.FOR_A_LEARNER);
            arc(source, SINK, costs.openForLearner());
            choice.learning().forEach(option -> invite(source, option, both));
        }
    }

    /** Who could take either place of a question stands behind one arc, and so takes only one of them. */
    private Map<Long, Integer> inBoth(Choice choice) {
        var knowing = new HashSet<Long>();
        choice.knowing().forEach(option -> knowing.add(option.candidate().id()));
        var both = new HashMap<Long, Integer>();
        for (var option : choice.learning()) {
            if (knowing.contains(option.candidate().id())) {
                int either = vertex();
                arc(either, person(option.candidate()), 0);
                both.put(option.candidate().id(), either);
            }
        }
        return both;
    }

    private void invite(int source, Option option, Map<Long, Integer> both) {
        var either = both.get(option.candidate().id());
        int target = either == null ? person(option.candidate()) : either;
        double lot = Long.remainderUnsigned(option.lot(), LOTS);
        connect(source, target, new Arc(option), (double) option.cost() * fine + lot);
    }

    private int person(Candidate candidate) {
        return people.computeIfAbsent(candidate.id(), _ -> {
            int person = vertex();
            var room = candidate.room();
            for (int i = 0; i < room.left(); i++) {
                arc(person, SINK, costs.oneMore(room.load() + i));
            }
            return person;
        });
    }

    private int source(int places) {
        int source = vertex();
        supply.put(source, places);
        supply.merge(SINK, -places, Integer::sum);
        return source;
    }

    private int vertex() {
        graph.addVertex(vertices);
        return vertices++;
    }

    private void arc(int from, int to, int cost) {
        connect(from, to, new Arc(null), (double) cost * fine);
    }

    /** As weights, because JGraphT 1.5.2 does not look at the costs of the problem. */
    private void connect(int from, int to, Arc arc, double cost) {
        graph.addEdge(from, to, arc);
        graph.setEdgeWeight(arc, cost);
    }
}
