package nl.zwerm.circles.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema says of the form what the reader takes: every file fits it, and it has the same words. */
class MethodSchemaTests {

    private final JsonNode schema = schema();

    @Test
    void everyFileFitsIt() {
        MethodFiles.texts()
                .forEach((name, text) ->
                        assertThat(wrong(schema, plain(text), name)).isEmpty());
    }

    @Test
    void whatDoesNotFitIsFound() {
        var file = MethodFiles.texts().get("duo.yaml");
        assertThat(wrong(schema, plain(file.replace("lead: engine", "lead: coach")), "duo"))
                .containsExactly("duo/lead: coach");
        assertThat(wrong(schema, plain(file.replace("lead: engine", "leads: engine")), "duo"))
                .containsExactlyInAnyOrder("duo lacks lead", "duo has leads");
        assertThat(wrong(schema, plain(file.replace("minutes: 30", "minutes: 481")), "duo"))
                .containsExactly("duo/minutes: 481");
        assertThat(wrong(schema, plain(file.replace("id: duo", "id: Duo")), "duo"))
                .containsExactly("duo/id: Duo");
    }

    @Test
    void itKnowsTheWordsOfTheReader() {
        assertThat(words("/$defs/contribution/properties/kind")).isEqualTo(spelled(Kind.values()));
        assertThat(words("/$defs/contribution/properties/of")).isEqualTo(spelled(Kind.values()));
        assertThat(words("/$defs/contribution/properties/who")).isEqualTo(spelled(Method.Role.values()));
        assertThat(words("/$defs/contribution/properties/kept")).isEqualTo(spelled(Line.Kept.values()));
        assertThat(words("/$defs/contribution/properties/visibility"))
                .isEqualTo(spelled(Visibility.values()).stream()
                        .filter(one -> !one.equals("TALK"))
                        .toList());
        assertThat(words("/$defs/phase/properties/owner")).isEqualTo(spelled(Phase.OwnerMode.values()));
        assertThat(words("/$defs/phase/properties/order")).isEqualTo(spelled(Phase.Order.values()));
        assertThat(words("/$defs/phase/properties/chooses")).isEqualTo(spelled(Phase.Chooses.values()));
        assertThat(words("/$defs/loop/properties/over")).isEqualTo(spelled(Method.Loop.Over.values()));
        assertThat(words("/properties/safety_needed")).isEqualTo(spelled(Method.Safety.values()));
        assertThat(words("/properties/lead")).isEqualTo(spelled(Method.Lead.values()));
        assertThat(words("/properties/owner")).isEqualTo(spelled(Method.OwnerBy.values()));
        assertThat(words("/properties/record_default")).isEqualTo(spelled(Method.RecordDefault.values()));
        assertThat(words("/properties/purposes/items")).isEqualTo(spelled(Method.Purpose.values()));
        assertThat(words("/properties/shared/items")).containsExactly("action", "takeaway", "note", "question");
        assertThat(words("/properties/unfit/items")).isEqualTo(spelled(Method.Unfit.values()));
    }

    private List<String> words(String at) {
        return StreamSupport.stream(schema.at(at + "/enum").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> spelled(Enum<?>[] values) {
        return Arrays.stream(values).map(Fields::spelled).toList();
    }

    private static Object plain(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    /** As much of JSON Schema as ours uses. */
    private List<String> wrong(JsonNode rule, Object value, String at) {
        if (rule.has("$ref")) {
            return wrong(schema.at(rule.get("$ref").asString().substring(1)), value, at);
        }
        return switch (value) {
            case Map<?, ?> map -> wrongKeys(rule, map, at);
            case List<?> list -> wrongItems(rule, list, at);
            default -> fits(rule, value) ? List.of() : List.of(at + ": " + value);
        };
    }

    private List<String> wrongKeys(JsonNode rule, Map<?, ?> map, String at) {
        var wrong = new ArrayList<String>();
        if (!"object".equals(rule.path("type").asString())
                || map.size() < rule.path("minProperties").asInt(0)
                || map.size() > rule.path("maxProperties").asInt(100)) {
            wrong.add(at + ": " + map);
        }
        for (var key : rule.path("required")) {
            if (!map.containsKey(key.asString())) {
                wrong.add(at + " lacks " + key.asString());
            }
        }
        map.forEach((key, value) -> {
            var known = rule.path("properties").path((String) key);
            var own = known.isMissingNode() ? rule.path("additionalProperties") : known;
            wrong.addAll(own.isObject() ? wrong(own, value, at + "/" + key) : List.of(at + " has " + key));
        });
        return wrong;
    }

    private List<String> wrongItems(JsonNode rule, List<?> list, String at) {
        var wrong = new ArrayList<String>();
        if (!"array".equals(rule.path("type").asString())
                || list.size() < rule.path("minItems").asInt(0)
                || list.size() > rule.path("maxItems").asInt(100)) {
            wrong.add(at + ": " + list);
        }
        list.forEach(one -> wrong.addAll(wrong(rule.get("items"), one, at + "[]")));
        return wrong;
    }

    private static boolean fits(JsonNode rule, Object value) {
        if (rule.has("enum")) {
            return StreamSupport.stream(rule.get("enum").spliterator(), false)
                    .anyMatch(one -> one.asString().equals(value));
        }
        return switch (rule.path("type").asString()) {
            case "string" ->
                value instanceof String text
                        && text.length() >= rule.path("minLength").asInt(0)
                        && text.length() <= rule.path("maxLength").asInt(1_000)
                        && (!rule.has("pattern")
                                || text.matches(rule.get("pattern").asString()));
            case "integer" -> value instanceof Integer number && between(rule, number);
            case "number" -> value instanceof Number number && between(rule, number.doubleValue());
            case "boolean" -> value instanceof Boolean;
            default -> false;
        };
    }

    private static boolean between(JsonNode rule, double number) {
        return number >= rule.path("minimum").asDouble(0)
                && number <= rule.path("maximum").asDouble()
                && (!rule.has("exclusiveMinimum")
                        || number > rule.get("exclusiveMinimum").asDouble());
    }

    private static JsonNode schema() {
        try {
            return JsonMapper.shared().readTree(Files.readString(MethodFiles.FOLDER.resolve("method.schema.json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
