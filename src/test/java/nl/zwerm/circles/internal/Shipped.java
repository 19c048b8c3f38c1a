package nl.zwerm.circles.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.zwerm.circles.methods.Method;

/** A method as its file stands, where nothing else of Zwerm is needed. */
final class Shipped {

    private Shipped() {}

    static Method method(String id) {
        try (var file = Objects.requireNonNull(Shipped.class.getResourceAsStream("/methods/" + id + ".yaml"))) {
            return Methods.readAnew(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
