package nl.zwerm.exchange.internal.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.exchange.internal.out.PagesOut.Sink;
import nl.zwerm.exchange.internal.out.PagesOut.Taking;
import nl.zwerm.files.Files;
import nl.zwerm.files.KeptFile;
import nl.zwerm.knowledge.PagesInOrder.Leaf;
import nl.zwerm.shared.PublicId;
import nl.zwerm.text.Contents;
import nl.zwerm.text.Markdown;
import nl.zwerm.text.MarkdownContext;
import nl.zwerm.web.Words;
import org.jsoup.nodes.Entities;
import org.springframework.core.io.ClassPathResource;

/** Pages as one file of HTML to be read without network: their pictures are in it, and nothing in it runs. */
final class HtmlBook implements Sink {

    private static final Pattern ADDRESS = Pattern.compile(" (href|src|id)=\"([^\"]*)\"");
    private static final Pattern PAGE = Pattern.compile("/pages/([0-9a-z]{12})(?:#(.*))?");

    /** What it is made for. */
    enum Form {
        SCREEN("book.css") {
            @Override
            Optional<String> picture(KeptFile file) {
                return Optional.of(data(file.contentType(), file.bytes()));
            }
        },
        PAPER("paper.css") {
            @Override
            Optional<String> picture(KeptFile file) {
                return PaperPicture.of(file.bytes()).map(picture -> data("image/*", picture));
            }
        };

        private final String style;

        Form(String style) {
            this.style = read(style);
        }

        abstract Optional<String> picture(KeptFile file);

        String style() {
            return style;
        }

        private static String data(String type, byte[] content) {
            return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
        }

        private static String read(String style) {
            try (var in = new ClassPathResource("exchange/" + style).getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Writer out;
    private final Form form;
    private final Taking taking;
    private final Files files;
    private final Markdown markdown;
    private final Words words;
    private final String base;
    private final Map<ContributionId, String> anchors = new HashMap<>();

    /** {@code base} is where what does not come along is read. */
    HtmlBook(Writer out, Form form, Taking taking, Files files, Markdown markdown, Words words, String base) {
        this.out = out;
        this.form = form;
        this.taking = taking;
        this.files = files;
        this.markdown = markdown;
        this.words = words;
        this.base = base;
        taking.leaves().forEach(leaf -> anchors.put(leaf.id(), "p" + (anchors.size() + 1)));
    }

    void begin(Instant now) throws IOException {
        var language = taking.viewer().locale().getLanguage();
        var title = escaped(taking.name());
        out.write("""
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta http-equiv="Content-Security-Policy" content="%s"/>
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <header><h1 dir="auto">%s</h1><p class="saved">%s</p></header>
                """.formatted(
                        language, PagesOutController.NOTHING_RUNS, title, form.style(), title, escaped(saved(now))));
        if (taking.leaves().size() > 1) {
            contents();
        }
    }

    private String saved(Instant now) {
        return words.say(taking.viewer().locale(), "exchange.out.saved", Map.of("day", day(now)));
    }

    private void contents() throws IOException {
        var heading = words.say(taking.viewer().locale(), "exchange.out.contents", Map.of());
        out.write("<nav aria-labelledby=\"contents\"><h2 id=\"contents\">" + escaped(heading) + "</h2>\n<ul>\n");
        var depths = new HashMap<ContributionId, Integer>();
        for (var leaf : taking.leaves()) {
            var titled = taking.titles().get(leaf.id());
            int depth = depth(leaf, depths);
            if (titled != null) {
                out.write("<li class=\"d%d\"><a href=\"#%s\" dir=\"auto\" lang=\"%s\">%s</a></li>\n"
                        .formatted(
                                Math.min(depth, 6),
                                anchors.get(leaf.id()),
                                escaped(titled.language()),
                                escaped(titled.title())));
            }
        }
        out.write("</ul></nav>\n");
    }

    private static int depth(Leaf leaf, Map<ContributionId, Integer> depths) {
        int depth = leaf.above() == null ? 1 : depths.getOrDefault(leaf.above(), 0) + 1;
        depths.put(leaf.id(), depth);
        return depth;
    }

    @Override
    public void write(PageOut one) throws IOException {
        var page = one.page();
        var anchor = anchors.getOrDefault(page.id(), "");
        out.write("<article id=\"%s\" dir=\"auto\" lang=\"%s\">\n<h2>%s</h2>\n<p class=\"by\">%s</p>\n"
                .formatted(anchor, escaped(page.language()), escaped(page.title()), escaped(by(one))));
        body(page.body(), anchor);
        out.write("\n</article>\n");
    }

    private String by(PageOut one) {
        var day = day(one.page().at());
        return one.author() == null ? day : one.author() + ", " + day;
    }

    private String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(taking.viewer().locale())
                .format(at.atZone(taking.viewer().zone()));
    }

    /** Of what the sanitiser let through, in which a sign of quoting stands around attributes alone. */
    private void body(String text, String anchor) throws IOException {
        var kept = PageFiles.of(text, files, taking.viewer());
        var html =
                Contents.of(markdown.render(text, MarkdownContext.PAGE)).text().toString();
        var found = ADDRESS.matcher(html);
        int at = 0;
        while (found.find()) {
            out.write(html, at, found.start() - at);
            out.write(" " + found.group(1) + "=\"" + led(found.group(1), found.group(2), anchor, kept) + "\"");
            at = found.end();
        }
        out.write(html, at, html.length() - at);
    }

    private String led(String attribute, String value, String anchor, PageFiles kept) {
        return switch (attribute) {
            case "id" -> anchor + "-" + value;
            case "src" -> picture(value, kept);
            default -> value.startsWith("#") ? "#" + anchor + "-" + value.substring(1) : link(value);
        };
    }

    private String link(String address) {
        var found = PAGE.matcher(address);
        var there = found.matches()
                ? PublicId.read(found.group(1))
                        .map(ContributionId::of)
                        .flatMap(id -> Optional.ofNullable(anchors.get(id)))
                : Optional.<String>empty();
        return there.map(to -> "#" + to + (found.group(2) == null ? "" : "-" + found.group(2)))
                .orElseGet(() -> address.startsWith("/") ? escaped(base) + address : address);
    }

    private String picture(String address, PageFiles kept) {
        return kept.at(address)
                .filter(PageFiles.Named::picture)
                .flatMap(named -> form.picture(named.file()))
                .orElse("data:,");
    }

    void end() throws IOException {
        out.write("</body>\n</html>\n");
    }

    private static String escaped(String text) {
        return Entities.escape(text);
    }
}
