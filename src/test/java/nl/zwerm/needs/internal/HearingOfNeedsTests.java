package nl.zwerm.needs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.Notice;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.People;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.CommittingTest;
import nl.zwerm.web.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is told after a commit, and what happens when two do something at once. */
@CommittingTest
class HearingOfNeedsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private People people;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Notifications notifications;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoNeedsItHearsWhatComesOfIt() {
        var said = somebody("Wende");
        var joined = somebody("Wiebe");
        var works = somebody("Wolf Werkman");
        var need = place(send(said, "/needs", "title", "Iemand die mij een katheter leert"));
        send(joined, need + "/joined");
        send(said, need + "/state", "state", "working", "people", "Wolf Werkman");
        until(() -> hears(joined, "need-working") && hears(works, "need-yours"));
        assertThat(hears(said, "need-working")).as("whoever said so knows").isFalse();

        var question = place(send(works, "/questions", "title", "Hoe leer je een katheter?"));
        send(works, need + "/pointers", "link", question);
        until(() -> hears(joined, "need-pointed") && hears(said, "need-pointed"));

        send(works, "/workshops", "title", "Een katheter in een uur", "lead", "me", "from", id(need).toString());
        until(() -> hears(joined, "need-grew") && hears(said, "made-from"));

        send(said, need + "/state", "state", "there");
        until(() -> hears(joined, "need-there"));
    }

    @Test
    void whoMayNotReadWhatIsPointedToHearsNothing() {
        var said = somebody("Xander");
        var joined = somebody("Xenia");
        var inside = somebody("Ximena");
        var closed = spaces.open(SpaceKind.CONFIDENTIAL, "Xenon", "Stil", inside.id());
        spaces.join(closed, said.id());
        var need = place(send(said, "/needs", "title", "Iets over edelgas"));
        send(joined, need + "/joined");
        var secret = place(send(inside, "/questions", "title", "Geheim", "space", closed.toString()));
        send(inside, need + "/pointers", "link", secret);
        until(() -> hears(said, "need-pointed"));
        assertThat(hears(joined, "need-pointed")).isFalse();
    }

    @Test
    void whoLeavesTheOrganisationIsNotAmongThoseWhoJoined() {
        var said = somebody("Yara");
        var leaves = somebody("Ysbrand");
        var need = place(send(said, "/needs", "title", "Een stille kamer"));
        send(leaves, need + "/joined");
        people.deactivate(leaves.id());
        until(() -> joined(need) == 0);
    }

    @Test
    void manyJoinAndWithdrawAtOnce() throws Exception {
        var said = somebody("Zeger");
        var need = place(send(said, "/needs", "title", "Een tweede weegschaal"));
        var others = List.of(somebody("Zita"), somebody("Zarah"), somebody("Zola"));
        try (var threads = Executors.newFixedThreadPool(6)) {
            var deeds = new java.util.ArrayList<Callable<Integer>>();
            for (int i = 0; i < 4; i++) {
                for (var other : others) {
                    deeds.add(() -> status(send(other, need + "/joined")));
                }
                deeds.add(() -> status(send(others.getFirst(), need + "/joined/withdrawn")));
                deeds.add(() -> status(send(said, need + "/state", "state", "working")));
            }
            for (var done : threads.invokeAll(deeds)) {
                assertThat(done.get()).isEqualTo(303);
            }
        }
        send(others.getFirst(), need + "/joined");
        assertThat(joined(need)).isEqualTo(3);
    }

    private Viewer somebody(String name) {
        var address = PublicId.show(PublicId.next()) + "@zwerm.example";
        var zone = ZoneId.of("Europe/Amsterdam");
        var id = people.welcomeHashed(new NewPerson(name, address, "nl", zone, false), "none");
        return new Viewer(id, name, false, false, Words.DUTCH, zone, 0);
    }

    private boolean hears(Viewer who, String kind) {
        return notifications.list(who, 50).stream().map(Notice::kind).anyMatch(kind::equals);
    }

    private int joined(String need) {
        return jdbc.sql("select count(*) from needs.joined where need_id = :need")
                .param("need", id(need).value())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult send(Viewer who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who.id())).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }

    private static ContributionId id(String place) {
        return ContributionId.of(PublicId.require(place.substring(place.lastIndexOf('/') + 1)));
    }

    private static String place(MvcTestResult made) {
        return String.valueOf(made.getResponse().getRedirectedUrl());
    }

    private static void until(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
