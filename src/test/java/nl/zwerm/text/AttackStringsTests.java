package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttackStringsTests {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");

    private final Markdown markdown = new Markdown();

    static List<String> attacks() throws IOException {
        try (var file = AttackStringsTests.class.getResourceAsStream("/attacks.txt")) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines().map(AttackStringsTests::unescape).toList();
        }
    }

    private static String unescape(String line) {
        var text = new StringBuilder();
        var matcher = ESCAPE.matcher(line);
        int done = 0;
        while (matcher.find()) {
            text.append(line, done, matcher.start()).append(character(matcher.group(1), matcher.group(2)));
            done = matcher.end();
        }
        return text.append(line.substring(done)).toString();
    }

    private static char character(String code, String letter) {
        if (code != null) {
            return (char) Integer.parseInt(code, 16);
        }
        return switch (letter) {
            case "n" -> '\n';
            case "t" -> '\t';
            default -> letter.charAt(0);
        };
    }

    @Test
    void theListIsLong() throws IOException {
        assertThat(attacks()).hasSizeGreaterThan(250).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothingHarmfulIsLeftOfWhatSomebodyTyped(String attack) {
        SafeToShow.assertSafe(markdown.render(attack, MarkdownContext.PAGE), attack);
        var mail = MarkdownContext.mail(URI.create("https://zwerm.example"));
        SafeToShow.assertSafe(markdown.render(attack, mail), attack);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothingHarmfulIsLeftOfWhatWasImported(String attack) {
        SafeToShow.assertSafe(Sanitiser.html(attack), attack);
        SafeToShow.assertSafe(markdown.render(HtmlToMarkdown.of(attack), MarkdownContext.PAGE), attack);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void whatIsCleanStaysAsItIs(String attack) {
        var clean = Sanitiser.html(attack);
        assertThat(Sanitiser.html(clean.toString())).isEqualTo(clean);
    }
}
