package nl.zwerm.administration.commands;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Which parts the server has and how they fit together, worked out once for a build instead of at each start: {@code
 * bin/run} has Spring look at {@link #main}, and what came of that lies beside this class when it is there at all. It holds
 * as long as nobody configures what decides which parts there are; else everything is worked out at the start, as without.
 */
public final class Outline
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>,
                ApplicationContextInitializer<GenericApplicationContext> {

    private static final String MAIL_SERVER = "spring.mail.host";
    private static final List<String> DECIDING =
            List.of("spring.", "server.", "management.", "zwerm.jobs", "zwerm.tool");
    /** Read by parts that are there anyway. */
    private static final List<String> HARMLESS = List.of(
            MAIL_SERVER,
            "spring.mail.port",
            "spring.mail.username",
            "spring.mail.password",
            "spring.mail.protocol",
            "spring.mail.default.encoding",
            "spring.mail.properties.",
            "spring.datasource.hikari.",
            "server.port",
            "server.address",
            "server.tomcat.remoteip.",
            "server.tomcat.threads.");

    private Outline() {}

    /** For {@code SpringApplicationAotProcessor}, which stops it before anything is started. */
    public static void main(String[] args) throws ClassNotFoundException {
        Application.server(Class.forName(args[0]))
                .run("--spring.datasource.url=jdbc:postgresql:none", "--" + MAIL_SERVER + "=none");
    }

    static void follow(SpringApplication spring) {
        if (ClassUtils.isPresent(Outline.class.getName() + "__ApplicationContextInitializer", null)) {
            var outline = new Outline();
            spring.setMainApplicationClass(Outline.class);
            spring.addListeners(outline);
            spring.addInitializers(outline);
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        boolean holds = named(event.getEnvironment()).noneMatch(Outline::decides);
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, Boolean.toString(holds));
    }

    /** The outline has a mail server; who has none must not seem to have one. */
    @Override
    public void initialize(GenericApplicationContext context) {
        if (AotDetector.useGeneratedArtifacts()
                && !StringUtils.hasText(context.getEnvironment().getProperty(MAIL_SERVER))) {
            context.removeBeanDefinition("mailSender");
        }
    }

    /** What is configured, other than by Zwerm itself. */
    private static Stream<String> named(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(source -> !(source instanceof CommandLinePropertySource) && !ours(source))
                .flatMap(source -> source instanceof EnumerablePropertySource<?> known
                        ? Stream.of(known.getPropertyNames())
                        : Stream.empty());
    }

    private static boolean ours(PropertySource<?> source) {
        return source.getName().contains("class path resource [application.properties]")
                || source.getName().equals("applicationInfo");
    }

    static boolean decides(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replace('_', '.').replace('-', '.');
        return DECIDING.stream().anyMatch(plain::startsWith)
                && HARMLESS.stream().noneMatch(plain::startsWith);
    }
}
