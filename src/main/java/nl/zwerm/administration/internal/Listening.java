package nl.zwerm.administration.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.catalina.LifecycleException;
import org.apache.coyote.AbstractProtocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Until set-up is done only this machine can reach Zwerm; from then on it listens where it was told to. */
@Component
class Listening {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final long UNTIL_ANSWERED_MILLIS = 1_000;

    private final ApplicationContext context;
    private final String address;

    Listening(ApplicationContext context, @Value("${zwerm.listen-on:}") String address) {
        this.context = context;
        this.address = address;
    }

    /** Opens the door a moment later, when the answer to whoever set it up is on its way. */
    void openToOthers() {
        Thread.ofVirtual().name("listening").start(() -> {
            try {
                Thread.sleep(UNTIL_ANSWERED_MILLIS);
                listen();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (LifecycleException | UnknownHostException e) {
                LOG.error("cannot listen on another address; start Zwerm again to let others in", e);
            }
        });
    }

    private void listen() throws LifecycleException, UnknownHostException {
        if (context instanceof WebServerApplicationContext web
                && web.getWebServer() instanceof TomcatWebServer tomcat
                && tomcat.getTomcat().getConnector().getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            var connector = tomcat.getTomcat().getConnector();
            int port = connector.getLocalPort();
            connector.stop();
            protocol.setPort(port);
            protocol.setAddress(address.isEmpty() ? null : InetAddress.getByName(address));
            connector.start();
            LOG.info("listening on {} port {}", address.isEmpty() ? "all addresses" : address, port);
        }
    }
}
