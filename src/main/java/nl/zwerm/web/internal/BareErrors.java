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

    private static final String PAGE = """
            <!doctype html>
            <html lang="nl">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
            <title>Zwerm</title></head>
            <body>
            <h1>Dit begrijpen we niet</h1>
            <p>Klopt het adres? Ga terug, of <a href="/">naar Zwerm</a>.</p>
            <p lang="en">We do not understand this. Is the address right? Go back, or <a href="/">to Zwerm</a>.</p>
            </body>
            </html>
            """;

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
                writer.write(PAGE);
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException _) {
            // Too late to say anything.
        }
    }
}
