package nl.zwerm.notifications.replies;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a mail that is a page: lines as one sees them, what is quoted behind {@code >}. */
final class MailHtml {

    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST_QUOTE = 4;

    /** What mail programs write of themselves, and what nobody sees. */
    private static final String ASIDE =
            "head, style, script, noscript, template, title, .gmail_signature, .moz-signature,"
                    + " #ms-outlook-mobile-signature, #Signature, #x_Signature, #signature";

    private MailHtml() {}

    static String text(String html) {
        var body =
                Jsoup.parse(html.substring(0, Math.min(html.length(), LONGEST))).body();
        body.select(ASIDE).remove();
        var lines = new Lines();
        body.traverse(lines);
        lines.end();
        return lines.text.toString();
    }

    private static final class Lines implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder line = new StringBuilder();
        private int quotes;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                var said = words.getWholeText().replaceAll("[\\s\\u00a0]+", " ");
                line.append(line.isEmpty() ? said.stripLeading() : said);
            } else if (node instanceof Element element) {
                begin(element);
            }
        }

        private void begin(Element element) {
            if (element.normalName().equals("br")) {
                write();
            } else if (element.isBlock()) {
                end();
            }
            if (element.normalName().equals("blockquote")) {
                quotes++;
            } else if (element.normalName().equals("li")) {
                line.append("- ");
            } else if (element.normalName().equals("hr")) {
                text.append(prefix()).append("_".repeat(20)).append('\n');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (element.normalName().equals("a")) {
                link(element.attr("href"));
            }
            if (element.isBlock()) {
                end();
            }
            if (element.normalName().equals("p")) {
                write();
            } else if (element.normalName().equals("blockquote")) {
                quotes--;
            }
        }

        /** Where a link leads, if its words do not say it. */
        private void link(String address) {
            if (quotes == 0 && address.matches("https?://\\S{1,500}") && line.indexOf(address) < 0) {
                line.append(" (").append(address).append(')');
            }
        }

        /** Of a line that was begun. */
        void end() {
            if (!line.toString().isBlank()) {
                write();
            }
            line.setLength(0);
        }

        private void write() {
            text.append((prefix() + line.toString().strip()).stripTrailing()).append('\n');
            line.setLength(0);
        }

        private String prefix() {
            return "> ".repeat(Math.min(quotes, DEEPEST_QUOTE));
        }
    }
}
