package nl.zwerm.administration.internal;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;

@Component
class DemoLoader implements Demo {
    @Override
    public void fill(Consumer<String> progress) {
        progress.accept("filling the example hospital");
    }
}
