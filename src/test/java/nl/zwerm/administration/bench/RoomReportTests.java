package nl.zwerm.administration.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is said of rooms, to people and to programs. */
class RoomReportTests {

    private static final RoomReport REPORT = new RoomReport(
            1_000,
            20,
            List.of(
                    new Row("rooms", 6_000, 50.1, 40.2, 180.3, 0),
                    new Row("rooms-two-nodes", 6_000, 49.9, 90.4, 201.5, 0),
                    new Row("lost", 6_000, 49.9, 90.4, 20, 3)),
            512.4,
            1_900,
            0.25);

    @Test
    void aProgramReadsAllOfIt() {
        var read = JsonMapper.builder().build().readTree(REPORT.json());

        assertThat(read.get("rows")).hasSize(3);
        assertThat(read.get("rows").get(1).get("p99_ms").asDouble()).isEqualTo(201.5);
        assertThat(read.get("sessions").asInt()).isEqualTo(1_000);
        assertThat(read.get("kb_a_session").asInt()).isEqualTo(512);
    }

    @Test
    void theBarIsReachedWhenAllHeardInTime() {
        assertThat(REPORT.markdown())
                .contains("1,000 sessions of six at once", "| rooms | 6,000 | 50.1 | 40.2 | 180.3 | 0 |")
                .contains("| rooms, p99 | under 200 ms | 180.3 ms | yes |")
                .contains("| rooms-two-nodes, p99 | under 200 ms | 201.5 ms | **no** |")
                .contains("| lost, p99 | under 200 ms | 20.0 ms | **no** |")
                .contains("512 kB of the heap");
    }
}
