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
        return start(application, database, data, more, WebApplicationType.SERVLET);
    }

    /** Without web server, jobs and live streams. */
    static ConfigurableApplicationContext tool(Class<?> application, Database database, DataOption data) {
        var quiet = Map.<String, Object>of("zwerm.tool", "true", "db-scheduler.enabled", "false");
        return start(application, database, data, quiet, WebApplicationType.NONE);
    }

    private static ConfigurableApplicationContext start(
            Class<?> application,
            Database database,
            DataOption data,
            Map<String, Object> more,
            WebApplicationType type) {
        var properties = new HashMap<>(database.properties());
        properties.put("zwerm.data", data.folder.toString());
        if (!data.keyFile.isEmpty()) {
            properties.put("zwerm.key-file", data.keyFile);
        }
        properties.putAll(more);
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(type);
        spring.setLogStartupInfo(false);
        spring.setRegisterShutdownHook(false);
        spring.setDefaultProperties(properties);
        return spring.run();
    }
}
