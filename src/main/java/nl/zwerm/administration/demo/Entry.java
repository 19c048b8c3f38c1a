package nl.zwerm.administration.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** One entry of a demo file, read by name. */
record Entry(Map<?, ?> fields) {

    static Entry file(String name) {
        return new Entry((Map<?, ?>) load(name));
    }

    static List<Entry> list(String name) {
        return entries((List<?>) load(name));
    }

    String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no " + key + " in " + fields.keySet()));
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(fields.get(key))
                .map(value -> value.toString().strip());
    }

    double number(String key) {
        return Double.parseDouble(text(key));
    }

    boolean yes(String key) {
        return Boolean.TRUE.equals(fields.get(key));
    }

    List<Entry> all(String key) {
        return fields.get(key) instanceof List<?> list ? entries(list) : List.of();
    }

    List<String> texts(String key) {
        return fields.get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    private static List<Entry> entries(List<?> list) {
        return list.stream().map(one -> new Entry((Map<?, ?>) one)).toList();
    }

    private static Object load(String name) {
        try (var in = new ClassPathResource("demo/" + name).getInputStream()) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo file " + name + " is missing", e);
        }
    }
}
