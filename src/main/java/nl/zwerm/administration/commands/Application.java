package nl.zwerm.administration.commands;

import java.util.HashMap;
import java.util.Map;
import nl.zwerm.shared.Database;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application over a database: as the server, or for one command. */
final class Application {

    private Application() {}

    static ConfigurableApplicationContext serve(
            Class<?> application, Database database, DataOption data, Map<String, Object> more) {
        var spring = server(application);
        Outline.follow(spring);
        return start(spring, database, data, more);
    }

    static SpringApplication server(Class<?> application) {
        return spring(application, WebApplicationType.SERVLET);
    }

    /**
     * Without web server, jobs, live streams, or taking up events that a server may be busy with. What it does itself is
     * finished before it ends; what cannot be is taken up by the server.
     */
    static ConfigurableApplicationContext tool(Class<?> application, Database database, DataOption data) {
        var quiet = Map.<String, Object>of(
                "zwerm.tool", "true",
                "zwerm.jobs", "false",
                "spring.main.lazy-initialization", "true",
                "spring.datasource.hikari.maximum-pool-size", "4",
                "spring.modulith.events.republish-outstanding-events-on-restart", "false",
                "spring.task.execution.shutdown.await-termination", "true",
                "spring.task.execution.shutdown.await-termination-period", "60s");
        return start(spring(application, WebApplicationType.NONE), database, data, quiet);
    }

    /** Only what is configured, for who wants to know it without starting anything. */
    static ConfigurableApplicationContext settings(DataOption data) {
        return spring(Nothing.class, WebApplicationType.NONE).run(arguments(own(data)));
    }

    static final class Nothing {}

    private static Map<String, Object> own(DataOption data) {
        var properties = new HashMap<String, Object>();
        properties.put("zwerm.data", data.folder.toString());
        if (!data.keyFile.isEmpty()) {
            properties.put("zwerm.key-file", data.keyFile);
        }
        if (!data.vault.isEmpty()) {
            properties.put("zwerm.vault", data.vault);
        }
        return properties;
    }

    private static ConfigurableApplicationContext start(
            SpringApplication spring, Database database, DataOption data, Map<String, Object> more) {
        var properties = own(data);
        properties.putAll(database.properties());
        properties.putAll(more);
        return spring.run(arguments(properties));
    }

    private static SpringApplication spring(Class<?> application, WebApplicationType type) {
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(type);
        spring.setLogStartupInfo(false);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(NamedByClass.RULE);
        return spring;
    }

    /** What was decided here goes before whatever the environment says by the same name, such as ZWERM_DATA. */
    private static String[] arguments(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }
}
