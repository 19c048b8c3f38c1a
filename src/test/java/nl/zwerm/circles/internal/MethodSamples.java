package nl.zwerm.circles.internal;

import java.util.Map;
import nl.zwerm.access.AccessSamples;
import org.springframework.stereotype.Component;

/** A method that Zwerm brings along. */
@Component
class MethodSamples implements AccessSamples {

    @Override
    public Map<String, String> make() {
        return Map.of("methods", "incident");
    }
}
