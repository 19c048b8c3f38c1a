package nl.zwerm.notifications.push;

import nl.zwerm.people.PersonId;
import org.springframework.stereotype.Component;

/** For tests of other packages: sends to a service on this machine, where messages never go otherwise. */
@Component
public class PushToLocalServices {

    private final Devices devices;
    private final DeviceStore store;
    private final Sender sender;

    PushToLocalServices(Devices devices, DeviceStore store, Sender sender) {
        this.devices = devices;
        this.store = store;
        this.sender = sender;
    }

    public Push push() {
        return new Push(devices, new Endpoints(true), sender);
    }

    public void subscribe(BrowserAndService browser, PersonId person, String session) {
        store.save(browser.of(person, session));
    }
}
