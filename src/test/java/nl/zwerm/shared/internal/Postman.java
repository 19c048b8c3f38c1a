package nl.zwerm.shared.internal;

import org.springframework.stereotype.Component;

/** For tests of other modules: sends at once what waits. */
@Component
public class Postman {

    private final MailSending sending;

    Postman(MailSending sending) {
        this.sending = sending;
    }

    /** How many letters were tried. */
    public int send() {
        return sending.sendDue();
    }
}
