package nl.zwerm.expertise.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Weighs each answer once, and then looks it up for each question. */
final class ListedWork implements Work {

    private final List<Answered> answers;
    private final double[] worth;
    private final Part all;

    ListedWork(List<Answered> answers, RelevanceWeights weights, Instant now) {
        this.answers = answers;
        this.worth = new double[answers.size()];
        double sum = 0;
        for (int i = 0; i < worth.length; i++) {
            var answer = answers.get(i);
            worth[i] = weights.worth(answer.helpful()) * Standing.decayed(answer.at(), now, weights.halfLife());
            sum += worth[i];
        }
        this.all = new Part(worth.length, sum);
    }

    @Override
    public Part all() {
        return all;
    }

    @Override
    public Part in(Set<Long> topics) {
        int found = 0;
        double sum = 0;
        for (int i = 0; i < worth.length; i++) {
            if (anyOf(answers.get(i).topics(), topics)) {
                found++;
                sum += worth[i];
            }
        }
        return new Part(found, sum);
    }

    @Override
    public List<Instant> times(long topic) {
        return answers.stream()
                .filter(answer -> answer.topics().contains(topic))
                .map(Answered::at)
                .sorted()
                .toList();
    }

    private static boolean anyOf(Set<Long> some, Set<Long> others) {
        for (var one : some) {
            if (others.contains(one)) {
                return true;
            }
        }
        return false;
    }
}
