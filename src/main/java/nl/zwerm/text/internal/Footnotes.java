package nl.zwerm.text.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * Footnotes: {@code [^1]} where something more is to be said, and {@code [^1]: …} as a paragraph of its own to say it. They
 * are drawn as a list beneath the text, in the order of their signs. A sign without a footnote stays as it was typed.
 */
final class Footnotes implements NodeRenderer {

    private static final String LABEL = "\\[\\^([\\p{L}\\p{N}_-]{1,40})]";
    private static final Pattern START = Pattern.compile(LABEL + ":[ \\t]*");
    private static final Pattern SIGN = Pattern.compile("\\^([\\p{L}\\p{N}_-]{1,40})");

    private final HtmlNodeRendererContext context;

    Footnotes(HtmlNodeRendererContext context) {
        this.context = context;
    }

    static final class Footnote extends Paragraph {

        private final String label;
        private int number;
        private boolean referred;
        private String id = "";

        private Footnote(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static final class Sign extends CustomNode {

        private final Footnote of;
        private boolean first;

        private Sign(Footnote of) {
            this.of = of;
        }

        String label() {
            return of.label;
        }
    }

    private static final class Beneath extends CustomBlock {}

    // ---- Reading

    static Parser.Builder read(Parser.Builder parser) {
        return parser.customBlockParserFactory(Footnotes::start).linkProcessor(Footnotes::sign);
    }

    private static BlockStart start(ParserState state, MatchedBlockParser matched) {
        var line = state.getLine().getContent();
        var found = START.matcher(line).region(state.getNextNonSpaceIndex(), line.length());
        return state.getIndent() >= 4 || !found.lookingAt()
                ? BlockStart.none()
                : BlockStart.of(new Reading(found.group(1))).atIndex(found.end());
    }

    private static LinkResult sign(LinkInfo link, Scanner scanner, InlineParserContext context) {
        var label = SIGN.matcher(link.text(scanner));
        if (link.destination() != null
                || !label.matches()
                || (link.label() != null
                        && context.getDefinition(LinkReferenceDefinition.class, link.label()) != null)) {
            return LinkResult.none();
        }
        var of = context.getDefinition(Footnote.class, label.group(1));
        return of == null ? LinkResult.none() : LinkResult.replaceWith(new Sign(of), link.afterTextBracket());
    }

    /** The lines of one, which ends where a paragraph would. */
    private static final class Reading extends AbstractBlockParser {

        private final Footnote footnote;
        private final List<SourceLine> lines = new ArrayList<>();

        private Reading(String label) {
            footnote = new Footnote(label);
        }

        @Override
        public Block getBlock() {
            return footnote;
        }

        @Override
        public boolean canHaveLazyContinuationLines() {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            lines.add(line);
        }

        @Override
        public void addSourceSpan(SourceSpan span) {
            footnote.addSourceSpan(span);
        }

        @Override
        public List<DefinitionMap<?>> getDefinitions() {
            var definitions = new DefinitionMap<>(Footnote.class);
            definitions.putIfAbsent(footnote.label, footnote);
            return List.of(definitions);
        }

        @Override
        public void parseInlines(InlineParser parser) {
            parser.parse(SourceLines.of(lines), footnote);
        }
    }

    // ---- Drawing

    /** Numbers them as they are met, those that none refers to last, and puts them beneath the text. */
    static void gather(Node document, String text) {
        var met = new Meeting();
        document.accept(met);
        for (int i = 0; i < met.inOrder.size(); i++) {
            met.within(met.inOrder.get(i));
        }
        for (var footnote : met.all) {
            if (footnote.number == 0) {
                met.meet(footnote);
                met.within(footnote);
            }
        }
        var beneath = new Beneath();
        for (var footnote : met.inOrder) {
            footnote.id = text + "-" + footnote.number;
            beneath.appendChild(footnote);
        }
        if (!met.inOrder.isEmpty()) {
            document.appendChild(beneath);
        }
    }

    private static final class Meeting extends AbstractVisitor {

        private final List<Footnote> inOrder = new ArrayList<>();
        private final List<Footnote> all = new ArrayList<>();

        private void meet(Footnote footnote) {
            if (footnote.number == 0) {
                inOrder.add(footnote);
                footnote.number = inOrder.size();
            }
        }

        private void within(Footnote footnote) {
            visitChildren(footnote);
        }

        @Override
        public void visit(Paragraph paragraph) {
            if (paragraph instanceof Footnote footnote) {
                all.add(footnote);
            } else {
                visitChildren(paragraph);
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof Sign sign) {
                meet(sign.of);
                sign.first = !sign.of.referred;
                sign.of.referred = true;
            }
            visitChildren(node);
        }
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Sign.class, Beneath.class, Footnote.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Sign sign -> sign(sign);
            case Footnote footnote -> footnote(footnote);
            default -> list(node);
        }
    }

    private void sign(Sign sign) {
        var html = context.getWriter();
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("href", "#footnote-" + sign.of.id);
        if (sign.first) {
            attributes.put("id", "noted-" + sign.of.id);
        }
        attributes.put("class", "noted");
        html.tag("sup");
        html.tag("a", attributes);
        html.text(String.valueOf(sign.of.number));
        html.tag("/a");
        html.tag("/sup");
    }

    private void list(Node footnotes) {
        var html = context.getWriter();
        html.line();
        html.tag("ol", Map.of("class", "footnotes"));
        children(footnotes);
        html.tag("/ol");
        html.line();
    }

    private void footnote(Footnote footnote) {
        var html = context.getWriter();
        html.tag("li", Map.of("id", "footnote-" + footnote.id));
        children(footnote);
        if (footnote.referred) {
            html.text(" ");
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("href", "#noted-" + footnote.id);
            attributes.put("class", "to-text");
            html.tag("a", attributes);
            html.text("\u21a9");
            html.tag("/a");
        }
        html.tag("/li");
    }

    private void children(Node parent) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
