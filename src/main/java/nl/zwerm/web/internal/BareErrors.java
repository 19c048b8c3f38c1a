package nl.zwerm.web.internal;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What is so malformed that no page of ours can be drawn: said in both languages, since nobody knows the reader's.
 * Tomcat would say it in English, with its name and styles in the page.
 */
class BareErrors extends ErrorReportValve {

    private static final int TOO_LARGE = 413;

    private static final String PAGE = """
            <!doctype html>
            <html lang="nl">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
            <title>Zwerm</title></head>
            <body>
            <h1>%s</h1>
            <p>%s, of <a href="/">naar Zwerm</a>.</p>
            <p lang="en">%s, or <a href="/">to Zwerm</a>.</p>
            </body>
            </html>
            """;

    private static final String NOT_UNDERSTOOD = PAGE.formatted(
            "Dit begrijpen we niet",
            "Klopt het adres? Ga terug",
            "We do not understand this. Is the address right? Go back");

    private static final String MUCH_TOO_LARGE = PAGE.formatted(
            "Dit is veel te groot",
            "Er is niets bewaard. Ga terug: wat je typte staat er nog",
            "This is far too large, and nothing was saved. Go back: what you typed is still there");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SecurityHeaders.put(response);
            response.setContentType("text/html;charset=UTF-8");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(response.getStatus() == TOO_LARGE ? MUCH_TOO_LARGE : NOT_UNDERSTOOD);
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException _) {
            // Too late to say anything.
        }
    }
}
