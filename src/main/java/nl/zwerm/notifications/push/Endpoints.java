package nl.zwerm.notifications.push;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where messages may be sent. A browser says where, and so whoever makes one up: only to HTTPS at its usual port, and never
 * into the network that we stand in. The JVM remembers for half a minute what a name stands for, so that what was looked at
 * here is what is connected to a moment later.
 */
@Component
class Endpoints {

    private static final int LONGEST = 1_000;
    private static final int HTTPS = 443;

    private final boolean anywhere;

    /** {@code zwerm.push.anywhere} is for trying with a service of one's own. */
    Endpoints(@Value("${zwerm.push.anywhere:false}") boolean anywhere) {
        this.anywhere = anywhere;
    }

    /** Whether it looks like an address of a service; nothing is asked of the network. */
    boolean plausible(String endpoint) {
        if (endpoint.length() > LONGEST) {
            return false;
        }
        try {
            var uri = new URI(endpoint);
            boolean whole = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            boolean usual = "https".equals(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == HTTPS);
            return whole && (usual || anywhere);
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** Whether it is out there, by all that its name stands for now. */
    boolean reachable(URI endpoint) {
        if (anywhere) {
            return true;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(endpoint.getHost())).allMatch(Endpoints::outside);
        } catch (UnknownHostException _) {
            return false;
        }
    }

    static boolean outside(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            // 2000::/3 is what is given out; in it 2002::/16 and 2001::/32 carry an old address within.
            boolean teredo = second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
            boolean carrying = first == 0x20 && (second == 0x02 || teredo);
            return (first & 0xe0) == 0x20 && !carrying;
        }
        return first != 0
                && first < 224
                && !(first == 100 && (second & 0xc0) == 64)
                && !(first == 192 && second == 0)
                && !(first == 198 && (second & 0xfe) == 18);
    }
}
