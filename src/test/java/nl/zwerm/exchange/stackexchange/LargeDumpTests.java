package nl.zwerm.exchange.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LargeDumpTests {
    private static final int ROWS = 200_000;
    private static final String TEXT = "A sentence about the night shift. ".repeat(40);

    @Test
    void twoHundredThousandPostsLeaveOnlyTheirNumbersBehind() {
        var before = used();
        var count = new AtomicLong();
        var most = new AtomicLong();

        var dump = StackExchangeDump.open(Dumps.madeUp(ROWS, LargeDumpTests::row), Quarantine.NONE, Progress.SILENT);
        dump.forEachPost(post -> {
            if (count.incrementAndGet() % 50_000 == 0) {
                most.accumulateAndGet(used(), Math::max);
            }
        });

        assertThat(count).hasValue(ROWS);
        assertThat(dump.report().quarantinedRows()).isZero();
        assertThat(most.get() - before).as("bytes held while reading").isLessThan(40L * 1024 * 1024);
    }

    private static String row(long id) {
        var question = id % 3 == 1;
        var parent = id - (id + 2) % 3;
        return "<row Id=\"%d\" PostTypeId=\"%d\" %s CreationDate=\"2014-01-21T20:26:05.383\" Body=\"%s\"/>\r\n"
                .formatted(
                        id,
                        question ? 1 : 2,
                        question ? "Title=\"Question\" Tags=\"|a|b|\"" : "ParentId=\"" + parent + "\"",
                        TEXT);
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
