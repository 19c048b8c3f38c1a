package nl.zwerm.threads.internal;

import java.util.Map;
import nl.zwerm.access.AccessSamples;
import org.springframework.stereotype.Component;

/** What stewards may do, of which hiding is tried. */
@Component
class CareSamples implements AccessSamples {

    @Override
    public Map<String, String> make() {
        return Map.of("acts", "hide");
    }
}
