package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A text that went through the editor looks the same when it is drawn, and a second round changes nothing. */
class WritingRoundTripTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> INLINE = Set.of("a", "strong", "em", "del", "code", "sub", "sup", "kbd");
    private static final Markdown MARKDOWN = new Markdown();

    /** The two readers differ on what follows a sign with nothing behind it. */
    private static final Pattern EMPTY_ITEM = Pattern.compile("(?m)^[\\s>.)1+-]*([+-]|\\d[.)]|>)\\s*$");

    /** The places of a text are named after it. */
    private static final Pattern NAMED = Pattern.compile("((?:footnote|noted)-)[0-9a-f]+-");

    private static Process editor;
    private static Writer ask;
    private static BufferedReader hear;

    private record Saved(String once, String twice) {}

    @AfterContainer
    static void close() throws IOException {
        if (editor != null) {
            ask.close();
            editor.destroy();
        }
    }

    @Property(tries = 1500, seed = "20261127", shrinking = ShrinkingMode.BOUNDED)
    void whatPeopleWriteLooksTheSameAfterwards(@ForAll("texts") String text) {
        looksTheSame(text);
    }

    @Property(tries = 1500, seed = "20261127", shrinking = ShrinkingMode.BOUNDED)
    void anythingIsStableAfterItWasSavedOnce(@ForAll("soup") String text) {
        looksTheSame(text);
    }

    private static void looksTheSame(String text) {
        var saved = save(text);
        assertThat(looks(saved.once())).as(text + "\n became \n" + saved.once()).isEqualTo(looks(text));
        assertThat(saved.twice()).as(text).isEqualTo(saved.once());
    }

    @Provide
    Arbitrary<String> soup() {
        var bits = Arbitraries.of(
                "a",
                "b",
                " ",
                " ",
                "\n",
                "\n\n",
                "*",
                "**",
                "_",
                "`",
                "~~",
                "[",
                "]",
                "(",
                ")",
                "![",
                "](/x)",
                "- ",
                "1. ",
                "2) ",
                "> ",
                "# ",
                "---",
                "===",
                "\\",
                "<",
                ">",
                "<sub>2</sub>",
                "&amp;",
                "&",
                "!",
                ".",
                "é",
                "“",
                ",",
                "[x] ",
                "[ ] ",
                "[^1]",
                "\n[^1]: ",
                "$",
                "$$",
                "{",
                "5",
                "```");
        return bits.list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(list -> String.join("", list))
                .filter(text -> !text.contains("~~~"))
                .filter(text -> text.indexOf("![") == text.lastIndexOf("!["))
                .filter(text -> !EMPTY_ITEM.matcher(text).find());
    }

    @Provide
    Arbitrary<String> texts() {
        var footnotes = Arbitraries.of(
                "a",
                "[^1]: Een *noot*.\nEn meer.",
                "zie[^1] en[^a]\n[^a]: https://a.nl\n- los",
                "[^a]:\n[^1]: - zie[^a]\n---",
                "> zie[^1]\n>\n> [^1]: **noot**");
        return Combinators.combine(blocks(2), footnotes, blocks(1))
                .as((a, b, c) -> a + "\n\n" + b + "\n\n" + c)
                .filter(text -> !EMPTY_ITEM.matcher(text).find());
    }

    private static Arbitrary<String> blocks(int deep) {
        return block(deep).list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("\n\n", list));
    }

    private static Arbitrary<String> block(int deep) {
        var line = line();
        var plain = Arbitraries.oneOf(
                line,
                Combinators.combine(line, line).as((a, b) -> a + "\\\n" + b),
                Combinators.combine(Arbitraries.integers().between(1, 6), line)
                        .as((level, text) -> "#".repeat(level) + " " + text),
                Arbitraries.of(
                        "---",
                        "> [!NOTE]\n> Bel **eerst**.\n> En dan dit.",
                        "> [!WARNING]\n> - een\n> - twee",
                        "> [!TIP]",
                        "***",
                        "```java\nint *a* = 1;\n\n``\n```",
                        "~~~\n```\n~~~",
                        "    ingesprongen\n    code"),
                Combinators.combine(line, line, line, line)
                        .as((a, b, c, d) ->
                                "| " + a.replace("|", "\\|") + " | " + b.replace("|", "\\|") + " |\n| :-- | --: |\n| "
                                        + c.replace("|", "\\|") + " | " + d.replace("|", "\\|") + " |"));
        if (deep == 0) {
            return plain;
        }
        var inner = blocks(deep - 1);
        return Arbitraries.oneOf(
                plain,
                plain,
                inner.map(text -> indent(text, "> ", "> ")),
                inner.list().ofMinSize(1).ofMaxSize(3).map(items -> each(items, "- ", "\n\n")),
                inner.list().ofMinSize(1).ofMaxSize(3).map(items -> each(items, "3. ", "\n\n")),
                line.list().ofMinSize(1).ofMaxSize(4).map(items -> each(items, "- ", "\n")),
                line.list().ofMinSize(1).ofMaxSize(4).map(items -> each(items, "- [ ] ", "\n")),
                line.list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(items -> each(items, "1. ", "\n") + "\n" + each(items, "   - ", "\n")));
    }

    private static String each(List<String> items, String marker, String between) {
        return String.join(
                between,
                items.stream()
                        .map(item -> indent(item, marker, " ".repeat(marker.startsWith("- [") ? 2 : marker.length())))
                        .toList());
    }

    private static String indent(String text, String first, String rest) {
        return first + text.replace("\n", "\n" + rest);
    }

    private static Arbitrary<String> line() {
        var word = Arbitraries.of(
                "zorg",
                "de",
                "*schuin*",
                "**vet**",
                "***beide***",
                "**vet *in* vet**",
                "*a*b",
                "**let op:**",
                "~~weg~~",
                "`code`",
                "`` a`b ``",
                "[link](/pages/x)",
                "[**vet** link](https://a.nl/?a=1&b=2 \"titel\")",
                "[@Amina](/people/abc)",
                "zie[^1]",
                "$x^2$",
                "$$\\frac{a}{b}$$",
                "$5",
                "2$",
                "*$a|b$*",
                "a&#98;$y$&#99;",
                "$a *b* c$",
                "\\$z$",
                "[$x](/y?a$)",
                "`$a`",
                "[^1](x)",
                "![^1]",
                "[a [^1] b](/x)",
                "a [^1]: b",
                "[^9]",
                "\\[^1]",
                "![foto](/files/1)",
                "![foto](/files/1 \"Bij de \\\"deur\\\" *op* &amp;lt; 2\")",
                "https://zwerm.example/a_b",
                "amina@zwerm.example",
                "<sub>2</sub>",
                "<kbd>Ctrl</kbd>",
                "<b>",
                "a_b_c",
                "\\*ster\\*",
                "2 * 3",
                "~5",
                "C:\\\\map",
                "50%",
                "#1",
                "“ja”",
                "&amp;lt;",
                "é",
                "1.",
                "-",
                "+",
                "=",
                "a|b",
                "!",
                "(x)");
        return word.list().ofMinSize(1).ofMaxSize(6).map(words -> String.join(" ", words));
    }

    /** What is seen: blocks, and each letter with what marks it, in whatever order the marks are nested. */
    private static List<String> looks(String text) {
        var seen = new ArrayList<String>();
        var body = Jsoup.parseBodyFragment(NAMED.matcher(
                                MARKDOWN.render(text, MarkdownContext.PAGE).toString())
                        .replaceAll("$1"))
                .body();
        look(body, new TreeSet<>(), seen);
        return seen;
    }

    private static void look(Node node, Set<String> marks, List<String> seen) {
        if (node instanceof TextNode text) {
            text.getWholeText()
                    .chars()
                    .filter(c -> c != ' ' && c != '\n')
                    .forEach(c -> seen.add((char) c + marks.toString()));
        } else if (node instanceof Element element && INLINE.contains(element.normalName())) {
            var more = new TreeSet<>(marks);
            more.add(element.normalName() + element.attributes());
            element.childNodes().forEach(child -> look(child, more, seen));
        } else if (node instanceof Element element && !isEmpty(element)) {
            seen.add("<" + element.normalName() + element.attributes());
            element.childNodes().forEach(child -> look(child, marks, seen));
            seen.add(">");
        }
    }

    /** A paragraph of nothing, as an address without words makes it. */
    private static boolean isEmpty(Element element) {
        return element.nameIs("p")
                && !element.hasText()
                && element.select("img, br").isEmpty();
    }

    private static Saved save(String text) {
        try {
            if (editor == null) {
                editor = new ProcessBuilder("node", "src/main/frontend/writing/round-trip.mjs")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                ask = editor.outputWriter(StandardCharsets.UTF_8);
                hear = editor.inputReader(StandardCharsets.UTF_8);
            }
            ask.write(JSON.writeValueAsString(text) + "\n");
            ask.flush();
            JsonNode said = JSON.readTree(hear.readLine());
            assertThat(said.has("wrong")).as(said.toString()).isFalse();
            return new Saved(said.get("once").asString(), said.get("twice").asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
