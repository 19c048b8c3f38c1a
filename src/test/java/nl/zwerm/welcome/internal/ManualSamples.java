package nl.zwerm.welcome.internal;

import java.util.Map;
import nl.zwerm.access.AccessSamples;
import org.springframework.stereotype.Component;

/** A part that is always on. */
@Component
class ManualSamples implements AccessSamples {

    @Override
    public Map<String, String> make() {
        return Map.of("how", "questions");
    }
}
