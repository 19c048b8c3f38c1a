package nl.zwerm.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

class CommandedTests {

    /** Above all what they log while the logging of this process is set up anew. */
    @Test
    void aCommandSaysNothingOfWhatOthersDoInThisProcess() throws InterruptedException {
        var over = new AtomicBoolean();
        var busy = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate")
                        .debug("Executing SQL query");
            }
        });
        try {
            for (int time = 0; time < 5; time++) {
                assertThat(Commanded.said(CommandedTests::startAnApplication)).isEqualTo(new Commanded(0, "", ""));
            }
        } finally {
            over.set(true);
            busy.join();
        }
    }

    private static int startAnApplication() {
        new SpringApplicationBuilder(Object.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run()
                .close();
        return 0;
    }
}
