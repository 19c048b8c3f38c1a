package nl.zwerm.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@code bin/run} starts from the second time on. */
class StartingFromAnOutlineTests {

    private static final String FOLLOWED = "nl.zwerm.administration.commands.Outline__BeanFactoryRegistrations";
    private static final String NO_SERVER = "spring.mail.host";

    @TempDir
    Path place;

    @Test
    void whatIsConfiguredCountsAsWithoutIt() throws Exception {
        var outline = made();
        var data = Prepared.copiedTo(place);

        assertThat(mailPage(outline, data, Map.of())).contains(NO_SERVER);
        assertThat(followed()).isTrue();

        assertThat(mailPage(outline, data, Map.of("SPRING_MAIL_HOST", "127.0.0.1")))
                .doesNotContain(NO_SERVER);
        assertThat(followed()).isTrue();

        assertThat(mailPage(outline, data, Map.of("SERVER_FORWARD_HEADERS_STRATEGY", "framework")))
                .contains(NO_SERVER);
        assertThat(followed())
                .as("what decides which parts there are is asked at the start")
                .isFalse();
    }

    private Path made() throws IOException {
        var jar = place.resolve("outline.jar");
        var making = new ProcessBuilder(
                        "bash",
                        "-c",
                        ". bin/common.sh; need_jdk; outline \"$1\" \"$2\"",
                        "outline",
                        System.getProperty("java.class.path"),
                        jar.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(making.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(making.onExit().join().exitValue()).as(said).isZero();
        return jar;
    }

    private String mailPage(Path outline, Path data, Map<String, String> settings) throws IOException {
        var environment = new HashMap<>(settings);
        environment.put("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded());
        try (var server = RunningServer.with(outline, data, environment);
                var administrator = Visitor.at(server.base())) {
            administrator.signIn(Prepared.ADMINISTRATOR, Prepared.PASSWORD);
            return administrator.get("/administration/mail").page().text();
        }
    }

    private boolean followed() throws IOException {
        try (var lines = Files.lines(loaded())) {
            return lines.anyMatch(line -> line.contains(FOLLOWED + " "));
        }
    }

    private Path loaded() {
        return place.resolve("loaded");
    }
}
