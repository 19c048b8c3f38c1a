package nl.zwerm.administration.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Until set-up is done only this machine can reach Zwerm; from then on it listens where it was told to. */
@Component
class Listening {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    private final ApplicationContext context;
    private final ObjectProvider<Doorway> doorway;
    private final String address;

    Listening(
            ApplicationContext context, ObjectProvider<Doorway> doorway, @Value("${zwerm.listen-on:}") String address) {
        this.context = context;
        this.doorway = doorway;
        this.address = address;
    }

    /** Whoever is inside already, and has just set it up, notices nothing of it. */
    void openToOthers() {
        if (context instanceof WebServerApplicationContext web
                && web.getWebServer() instanceof TomcatWebServer server
                && server.getTomcat().getConnector().getProtocolHandler() instanceof AbstractProtocol<?> first) {
            int port = first.getLocalPort();
            // The way in closes; what came in by it stays.
            first.closeServerSocketGraceful();
            try {
                open(server.getTomcat(), port, address.isEmpty() ? null : InetAddress.getByName(address));
                LOG.info("listening on {} port {}", address.isEmpty() ? "all addresses" : address, port);
            } catch (UnknownHostException | IllegalArgumentException e) {
                LOG.error("cannot listen on {}; start Zwerm again to let others in", address, e);
                open(server.getTomcat(), port, InetAddress.getLoopbackAddress());
            }
        }
    }

    private void open(Tomcat tomcat, int port, @Nullable InetAddress where) {
        tomcat.getService().addConnector(doorway.getObject().door(port, where));
    }
}
