package nl.zwerm.text.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The Markdown we read: CommonMark with tables, strikethrough, footnotes, formulas and bare links, without blocks of HTML. */
public final class Dialect {

    /** A single tilde is how people write "about": {@code ~5 tot ~6} strikes nothing through. */
    static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build(),
            AutolinkExtension.create());

    private static final int LONGEST = 200_000;
    private static final int DEEPEST = 40;
    private static final int MOST_CELLS = 200_000;
    private static final long MOST_BRACKETS_TRIED = 50_000_000;

    private static final Parser PARSER = parser(EXTENSIONS).build();
    private static final Parser WITHOUT_TABLES =
            parser(EXTENSIONS.subList(1, EXTENSIONS.size())).build();
    private static final Parser WITH_PLACES = parser(EXTENSIONS.subList(1, EXTENSIONS.size()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private Dialect() {}

    private static Parser.Builder parser(List<Extension> extensions) {
        return Footnotes.read(Parser.builder())
                .customInlineContentParserFactory(new Formulas.Reading())
                .extensions(extensions)
                .enabledBlockTypes(blocks())
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST);
    }

    /** In this order they are tried, which decides what {@code * * *} is: a line, not a list in a list in a list. */
    private static Set<Class<? extends Block>> blocks() {
        return new LinkedHashSet<>(List.of(
                BlockQuote.class,
                Heading.class,
                FencedCodeBlock.class,
                ThematicBreak.class,
                ListBlock.class,
                IndentedCodeBlock.class));
    }

    /** Empty for what is too long to be read as Markdown within bounded time. */
    public static Optional<Node> parse(String markdown) {
        return isTooMuch(markdown)
                ? Optional.empty()
                : Optional.of((cells(markdown) > MOST_CELLS ? WITHOUT_TABLES : PARSER).parse(markdown));
    }

    /** With where in the text each thing stands; rows of tables are paragraphs here. */
    static Optional<Node> parseWithPlaces(String markdown) {
        return isTooMuch(markdown) ? Optional.empty() : Optional.of(WITH_PLACES.parse(markdown));
    }

    private static boolean isTooMuch(String markdown) {
        return markdown.length() > LONGEST || bracketsTried(markdown) > MOST_BRACKETS_TRIED;
    }

    /** Each link looks back at every bracket that is still open, as no link may contain another. */
    private static long bracketsTried(String markdown) {
        long open = 0;
        long deepest = 0;
        long closed = 0;
        for (int i = 0; i < markdown.length(); i++) {
            char character = markdown.charAt(i);
            if (character == '[') {
                deepest = Math.max(deepest, ++open);
            } else if (character == ']') {
                open = Math.max(0, open - 1);
                closed++;
            }
        }
        return deepest * closed;
    }

    /** Short rows of a wide table are filled up, so a few kilobytes could ask for a thousand million cells. */
    private static long cells(String markdown) {
        long columns = markdown.lines()
                .filter(Dialect::isDelimiterRow)
                .mapToLong(line ->
                        line.chars().filter(character -> character == '|').count() + 1)
                .max()
                .orElse(0);
        return columns * markdown.lines().count();
    }

    private static boolean isDelimiterRow(String line) {
        return line.indexOf('|') >= 0
                && line.chars().allMatch(character -> "|:->+*0123456789.) \t".indexOf(character) >= 0);
    }
}
