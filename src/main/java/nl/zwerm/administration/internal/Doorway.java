package nl.zwerm.administration.internal;

import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.stereotype.Component;

/** Makes the web server, and later another door to it, set like the first but for its address. */
@Component
@ConditionalOnWebApplication
class Doorway extends TomcatServletWebServerFactory {

    Connector door(int port, @Nullable InetAddress address) {
        setPort(port);
        setAddress(address);
        var door = new Connector(getProtocol());
        door.setThrowOnFailure(true);
        customizeConnector(door);
        return door;
    }
}
