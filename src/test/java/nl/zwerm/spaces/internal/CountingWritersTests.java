package nl.zwerm.spaces.internal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class CountingWritersTests {

    private static final int ALL = 100_000;

    @Autowired
    private SpaceStore store;

    @Autowired
    private Spaces spaces;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aGuestOfTheHouseDoesNotWriteInAnOpenSpace() {
        var open = spaces.open(SpaceKind.OPEN, "Zonder gasten", "", cast.id(Cast.SANNE));
        var closed = spaces.open(SpaceKind.CLOSED, "Met gasten", "", cast.id(Cast.SANNE));
        spaces.join(closed, cast.id(Cast.JONAS));
        int before = store.countWriters(open, ALL);
        int among = store.countWriters(closed, ALL);
        jdbc.sql("update people.person set guest = true where id = :jonas")
                .param("jonas", cast.id(Cast.JONAS).value())
                .update();
        assertThat(store.countWriters(open, ALL)).isEqualTo(before - 1);
        assertThat(store.countWriters(closed, ALL)).as("where one was let in").isEqualTo(among);
    }
}
