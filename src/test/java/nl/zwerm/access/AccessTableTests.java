package nl.zwerm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.zwerm.access.AccessTable.Actor;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route, tried by every actor, answers as the table says. Amina is the member and asked the question that is
 * tried, in a closed space; tess is outside it; sanne is its steward; beheer administers and is outside too.
 */
@WebTest
@Import(Samples.class)
class AccessTableTests {

    private static final Map<Actor, Cast> PLAYED_BY = Map.of(
            Actor.OUTSIDER,
            Cast.TESS,
            Actor.MEMBER,
            Cast.AMINA,
            Actor.STEWARD,
            Cast.SANNE,
            Actor.ADMINISTRATOR,
            Cast.BEHEER);

    @Autowired
    private MockMvc web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Samples samples;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void everyRouteHasARowAndEveryRowARoute() throws IOException {
        assertThat(AccessTable.read().keySet()).isEqualTo(new TreeSet<>(routes()));
    }

    @Test
    void everyActorIsAnsweredAsTheTableSays() throws IOException {
        var subjects = samples.make();
        var found = new ArrayList<String>();
        for (var row : AccessTable.read().values()) {
            for (var actor : Actor.values()) {
                var answer = answer(row, actor, subjects);
                if (!answer.equals(row.answer(actor))) {
                    found.add(row.route() + ": " + actor + " is answered " + answer + ", not " + row.answer(actor));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void ofTheServerEverybodyIsToldItsHealthAndNothingElse() {
        for (var actor : Actor.values()) {
            assertThat(status("/actuator/health", actor)).as("%s", actor).isEqualTo(200);
            for (var path :
                    List.of("/actuator", "/actuator/", "/actuator/health/db", "/actuator/env", "/actuator/x/y")) {
                assertThat(status(path, actor)).as("%s %s", actor, path).isEqualTo(404);
            }
        }
    }

    private int status(String path, Actor actor) {
        var player = PLAYED_BY.get(actor);
        var get = request(HttpMethod.GET, URI.create(path));
        return perform(player == null ? get : get.with(cast.as(player))).getStatus();
    }

    /** Each request is undone, so that the next actor finds everything as it was. */
    private String answer(AccessTable.Row row, Actor actor, Map<String, String> subjects) {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        var answer = nested.execute(status -> {
            status.setRollbackOnly();
            return send(row, actor, subjects);
        });
        return answer == null ? "nothing" : answer;
    }

    private String send(AccessTable.Row row, Actor actor, Map<String, String> subjects) {
        var parts = row.route().split(" ", 2);
        var path = Samples.fill(parts[1], subjects) + (row.query().isEmpty() ? "" : "?" + row.query());
        var request = request(HttpMethod.valueOf(parts[0]), URI.create(path)).with(csrf());
        var player = PLAYED_BY.get(actor);
        var response = perform(player == null ? request : request.with(cast.as(player)));
        var to = response.getHeader("Location");
        return to != null && to.contains("/sign-in") && response.getStatus() == 302
                ? "sign-in"
                : Integer.toString(response.getStatus());
    }

    private MockHttpServletResponse perform(RequestBuilder request) {
        try {
            return web.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException("no answer came of a request", e);
        }
    }

    private List<String> routes() {
        var all = new ArrayList<String>();
        routes.getHandlerMethods()
                .forEach((info, _) -> info.getPatternValues().forEach(pattern -> {
                    var methods = info.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        all.add("GET " + pattern);
                    }
                    methods.forEach(method -> all.add(method + " " + pattern));
                }));
        return all;
    }
}
