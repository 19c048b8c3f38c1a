package nl.zwerm.recognition.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.CommittingTest;
import nl.zwerm.web.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same in the same moment: one compliment is given, and what was chosen last is what holds. */
@CommittingTest
class ChoosingAtOnceTests {

    private static final int MANY = 8;

    @Autowired
    private People people;

    @Autowired
    private PeopleArrivals arrivals;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Giving giving;

    @Autowired
    private Receiving receiving;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aFormSentEightTimesAtOnceGivesOne() throws Exception {
        var giver = somebody();
        var receiver = somebody();
        var form = new ComplimentForm(
                "Je bleef.",
                "",
                List.of(receiver.id().toString()),
                "",
                "",
                true,
                false,
                PublicId.show(PublicId.next()));
        atOnce(_ -> giving.give(form, giver));
        assertThat(count("compliment", giver)).isEqualTo(1);
    }

    @Test
    void sharedAndKeptAtOnceIsOneOfBoth() throws Exception {
        var giver = somebody();
        var receiver = somebody();
        var team = arrivals.takeTeam("Avondploeg", null);
        arrivals.describe(receiver.id(), team, "", Instant.now(), List.of(), List.of());
        giving.give(
                new ComplimentForm(
                        "Je bleef.", "", List.of(receiver.id().toString()), "", "", true, false, "000000000001"),
                giver);
        var id = ComplimentId.of(jdbc.sql("select id from recognition.compliment where giver_id = :id")
                .param("id", giver.id().value())
                .query(Long.class)
                .single());
        atOnce(turn -> {
            if (turn % 2 == 0) {
                receiving.keep(id, receiver);
                return true;
            }
            return receiving.share(id, receiver);
        });
        assertThat(count("team_compliment", giver)).isLessThanOrEqualTo(1);
        receiving.keep(id, receiver);
        assertThat(count("team_compliment", giver)).isZero();
    }

    private void atOnce(Deed deed) throws Exception {
        var turn = new CyclicBarrier(MANY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<Future<Object>>();
            for (int i = 0; i < MANY; i++) {
                int which = i;
                done.add(threads.submit((Callable<Object>) () -> {
                    turn.await();
                    return deed.run(which);
                }));
            }
            for (var one : done) {
                one.get();
            }
        }
    }

    private int count(String table, Viewer giver) {
        return jdbc.sql("select count(*) from recognition." + table + " where giver_id = :id")
                .param("id", giver.id().value())
                .query(Integer.class)
                .single();
    }

    private Viewer somebody() {
        var address = PublicId.show(PublicId.next()) + "@zwerm.example";
        var zone = organisations.zone();
        var id = people.welcomeHashed(new NewPerson("Iemand", address, "nl", zone, false), "geen");
        return new Viewer(id, "Iemand", false, false, Words.DUTCH, zone, 0);
    }

    /** One of those that are done at once. */
    @FunctionalInterface
    private interface Deed {
        Object run(int which) throws Exception;
    }
}
