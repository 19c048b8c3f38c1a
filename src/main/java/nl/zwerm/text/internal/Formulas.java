package nl.zwerm.text.internal;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * Formulas in TeX: {@code $x^2$} within a line, {@code $$x^2$$} on a line of its own. A dollar that is money or
 * stands in a program stays one: no space stands within the signs, no letter or digit against them, and no amount behind the
 * first. What is drawn is code, of which a script makes a formula.
 */
final class Formulas implements NodeRenderer {

    private static final Pattern HUGGED =
            Pattern.compile("(?s)(?!\\{|\\d[\\d.,]*[ \\t\\n])[^ \\t\\n](?:.*[^ \\t\\n])?");

    static final class Formula extends CustomNode {

        private final String tex;
        private final boolean apart;

        private Formula(String tex, boolean apart) {
            this.tex = tex;
            this.apart = apart;
        }

        String tex() {
            return tex;
        }
    }

    static final class Reading implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return Formulas::read;
        }
    }

    private final HtmlNodeRendererContext context;

    Formulas(HtmlNodeRendererContext context) {
        this.context = context;
    }

    private static ParsedInline read(InlineParserState state) {
        var scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        int signs = scanner.matchMultiple('$');
        if (signs > 2 || before == '$' || Character.isLetterOrDigit(before)) {
            return ParsedInline.none();
        }
        var start = scanner.position();
        while (scanner.hasNext() && scanner.peek() != '$') {
            if (scanner.next('\\') && !scanner.hasNext()) {
                return ParsedInline.none();
            }
            scanner.next();
        }
        var tex = scanner.getSource(start, scanner.position()).getContent();
        int closing = scanner.matchMultiple('$');
        int after = scanner.peekCodePoint();
        boolean hugged = signs == 2 || HUGGED.matcher(tex).matches();
        return closing != signs || tex.isBlank() || !hugged || after == '{' || Character.isLetterOrDigit(after)
                ? ParsedInline.none()
                : ParsedInline.of(
                        new Formula(tex.strip().replaceAll("\\s*\\n\\s*", " "), signs == 2), scanner.position());
    }

    /** A block of code that a script draws otherwise. */
    static boolean isDrawn(FencedCodeBlock code) {
        return code.getInfo() != null
                && (code.getInfo().equals("math") || code.getInfo().equals("mermaid"));
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Formula.class);
    }

    @Override
    public void render(Node node) {
        var formula = (Formula) node;
        var html = context.getWriter();
        html.tag("code", Map.of("class", formula.apart ? "math apart" : "math"));
        html.text(formula.tex);
        html.tag("/code");
    }
}
