package nl.zwerm.web.internal;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import nl.zwerm.shared.Unsealing;
import nl.zwerm.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Draws a page record with its jte template, with an ETag over what was drawn. What is confidential the browser does not keep. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class JteViewResolver implements ViewResolver {

    private static final int PIECE = 8192;

    private final TemplateEngine engine;
    private final UiMaker uiMaker;

    JteViewResolver(TemplateEngine engine, UiMaker uiMaker) {
        this.engine = engine;
        this.uiMaker = uiMaker;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:") || name.startsWith("forward:")) {
            return null;
        }
        return new JteView(name + ".jte");
    }

    private class JteView implements View {

        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (model == null || model.get(Pages.PAGE) == null) {
                throw new IllegalArgumentException(template + " was given no page");
            }
            var output = new Utf8ByteOutput();
            var ui = uiMaker.make(request, response);
            engine.render(template, Map.of("page", model.get(Pages.PAGE), "ui", ui), output);
            response.setContentType(getContentType());
            response.setLocale(Locale.of(ui.language()));
            // A page without its frame is none to come back to.
            boolean kept = !Unsealing.happened() && !ui.redrawn();
            response.setHeader("Cache-Control", kept ? "private, no-cache" : "no-store");
            if (kept && HttpMethod.GET.matches(request.getMethod()) && response.getStatus() == 200) {
                var tag = etag(output);
                response.setHeader("ETag", tag);
                if (tag.equals(request.getHeader("If-None-Match"))) {
                    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                    return;
                }
            }
            Places.leave(request);
            response.setBufferSize(PIECE);
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }

        private String etag(Utf8ByteOutput output) throws IOException {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                output.writeTo(digest::update);
                return "\""
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(digest.digest())
                                .substring(0, 22) + "\"";
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JVM has SHA-256", e);
            }
        }
    }
}
