package nl.zwerm.notifications.push;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import nl.zwerm.people.OpenSessions;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.SignedOut;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.PublicId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Browsers that somebody wants messages in. Whoever signs out there gets none there any more. */
@Service
@Transactional
public class Devices {

    private static final int MOST = 10;
    private static final int AUTH = 16;

    private final DeviceStore store;
    private final OpenSessions sessions;
    private final Endpoints endpoints;
    private final Sender sender;
    private final Limits limits;
    private final Clock clock;

    Devices(DeviceStore store, OpenSessions sessions, Endpoints endpoints, Sender sender, Limits limits, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.endpoints = endpoints;
        this.sender = sender;
        this.limits = limits;
        this.clock = clock;
    }

    /** With which a browser subscribes. */
    public String publicKey() {
        return sender.publicKey();
    }

    /** What a browser sent when it subscribed; false when no browser sends that. The oldest make room. */
    public boolean add(String endpoint, String browserKey, String auth, String session, Viewer viewer) {
        limits.take("push device", viewer.number(), 20, Duration.ofHours(1));
        var key = bytes(browserKey);
        var secret = bytes(auth);
        if (!endpoints.plausible(endpoint) || secret.length != AUTH || !isPoint(key)) {
            return false;
        }
        store.save(new Device(PublicId.next(), viewer.id(), session, endpoint, key, secret, clock.instant()));
        forget(viewer.id(), store.list(viewer.id()).stream().skip(MOST).toList());
        return true;
    }

    public void remove(String session, Viewer viewer) {
        forget(viewer.id(), of(viewer.id(), device -> device.session().equals(session)));
    }

    public void removeAll(Viewer viewer) {
        forget(viewer.id(), store.list(viewer.id()));
    }

    @Transactional(readOnly = true)
    public boolean isOn(String session, Viewer viewer) {
        return !of(viewer.id(), device -> device.session().equals(session)).isEmpty();
    }

    @Transactional(readOnly = true)
    public int count(Viewer viewer) {
        return store.list(viewer.id()).size();
    }

    /** Those on which they are still signed in; the others are forgotten. */
    List<Device> reached(PersonId person) {
        var devices = store.list(person);
        if (devices.isEmpty()) {
            return devices;
        }
        var open = sessions.of(person);
        forget(
                person,
                devices.stream()
                        .filter(device -> !open.contains(device.session()))
                        .toList());
        return devices.stream()
                .filter(device -> open.contains(device.session()))
                .toList();
    }

    void gone(Device device) {
        forget(device.person(), List.of(device));
    }

    @EventListener
    void forgetWhereSignedOut(SignedOut out) {
        reached(out.person());
    }

    private List<Device> of(PersonId person, Predicate<Device> which) {
        return store.list(person).stream().filter(which).toList();
    }

    private void forget(PersonId person, List<Device> devices) {
        if (!devices.isEmpty()) {
            store.delete(person, devices.stream().map(Device::id).toList());
        }
    }

    private static boolean isPoint(byte[] key) {
        try {
            Curve.publicKey(key);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static byte[] bytes(String base64) {
        try {
            return base64.length() > 200 ? new byte[0] : Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
