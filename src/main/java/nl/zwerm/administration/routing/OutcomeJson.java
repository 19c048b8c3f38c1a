package nl.zwerm.administration.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import nl.zwerm.shared.measure.Estimate;
import tools.jackson.databind.json.JsonMapper;

/** An outcome as a program reads it: one line. Of several sites it is the whole, with each site below it. */
public final class OutcomeJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private OutcomeJson() {}

    public static String of(Outcome outcome) {
        var whole = object(outcome.pooled());
        if (outcome.sites().size() > 1) {
            whole.put("sites", outcome.sites().stream().map(OutcomeJson::site).toList());
        } else {
            whole.putAll(invitations(outcome.sites().getFirst()));
        }
        return JSON.writeValueAsString(whole);
    }

    private static Map<String, Object> site(Outcome.OfSite site) {
        var object = new LinkedHashMap<String, Object>();
        object.put("site", site.site().name());
        object.putAll(object(site.judged()));
        object.putAll(invitations(site));
        return object;
    }

    private static Map<String, Object> object(Judged judged) {
        var object = new LinkedHashMap<String, Object>();
        object.put("n", judged.questions());
        object.put("model", ranker(judged, Ranker.SHIPPED));
        object.put("fitted", ranker(judged, Ranker.FITTED));
        if (judged.has(Ranker.ELSEWHERE)) {
            object.put("elsewhere", ranker(judged, Ranker.ELSEWHERE));
        }
        var baselines = new LinkedHashMap<String, Object>();
        var differences = new LinkedHashMap<String, Object>();
        Map<String, Ranker> named = new LinkedHashMap<>();
        named.put("random", Ranker.RANDOM);
        named.put("active", Ranker.ACTIVE);
        named.put("tag", Ranker.TAG);
        named.forEach((name, baseline) -> {
            baselines.put(name, ranker(judged, baseline));
            differences.put(name, estimate(judged.difference(Ranker.SHIPPED, baseline, Measures::mrr)));
        });
        object.put("baselines", baselines);
        object.put("model_less_baseline_mrr", differences);
        return object;
    }

    private static Map<String, Object> ranker(Judged judged, Ranker ranker) {
        var object = new LinkedHashMap<String, Object>();
        Map<String, ToDoubleFunction<Measures>> measures = new LinkedHashMap<>();
        measures.put("mrr", Measures::mrr);
        measures.put("p1", Measures::p1);
        measures.put("p5", Measures::p5);
        measures.put("ndcg10", Measures::ndcg10);
        measures.forEach((name, measure) -> {
            var estimate = judged.estimate(ranker, measure);
            object.put(name, rounded(estimate.mean()));
            object.put(name + "_ci", new double[] {rounded(estimate.low()), rounded(estimate.high())});
        });
        return object;
    }

    private static Map<String, Object> invitations(Outcome.OfSite site) {
        var object = new LinkedHashMap<String, Object>();
        object.put("gini", Map.of("balanced", gini(site, Ranker.BALANCED), "unbalanced", gini(site, Ranker.SHIPPED)));
        object.put(
                "balancing_costs_mrr",
                estimate(site.judged().difference(Ranker.SHIPPED, Ranker.BALANCED, Measures::mrr)));
        return object;
    }

    private static double gini(Outcome.OfSite site, Ranker ranker) {
        return rounded(Objects.requireNonNull(site.invitations().get(ranker)).gini());
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        var object = new LinkedHashMap<String, Object>();
        object.put("mean", rounded(estimate.mean()));
        object.put("ci", new double[] {rounded(estimate.low()), rounded(estimate.high())});
        return object;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
