package nl.zwerm.circles.internal;

import java.util.List;
import java.util.Map;
import nl.zwerm.circles.internal.Help.Kind;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places of help that an organisation names to all its circles. */
@Service
@Transactional
class Helping {

    private final HelpStore store;

    Helping(HelpStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public List<Help> all() {
        return store.list();
    }

    /** What is left open is not shown; with one that cannot be a link nothing is changed. */
    Errors change(Map<Kind, String> typed) {
        var reading = new Reading();
        typed.forEach((kind, address) -> {
            if (!address.isBlank() && Help.read(address).isEmpty()) {
                reading.mend(kind.word(), Said.of("circles.help.no-link"));
            }
        });
        if (reading.fine()) {
            typed.forEach((kind, address) -> Help.read(address)
                    .ifPresentOrElse(read -> store.save(new Help(kind, read)), () -> store.delete(kind)));
        }
        return reading.errors();
    }
}
