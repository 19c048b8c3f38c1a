package nl.zwerm.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws a page record that no browser asked for: a letter. It is read by somebody who is not here. */
@Component
public class Drawing {

    private final TemplateEngine engine;
    private final Words words;
    private final SiteFacts site;
    private final Clock clock;

    Drawing(TemplateEngine engine, Words words, SiteFacts site, Clock clock) {
        this.engine = engine;
        this.words = words;
        this.site = site;
        this.clock = clock;
    }

    public String draw(Record page, Locale locale, ZoneId zone) {
        var template = page.getClass().getAnnotation(Template.class);
        if (template == null) {
            throw new IllegalArgumentException(page.getClass() + " names no @Template");
        }
        var ui = new Ui(
                words,
                locale,
                zone,
                clock.instant(),
                null,
                site,
                Menu.EMPTY,
                _ -> 0,
                "/",
                "/",
                null,
                null,
                null,
                false);
        var drawn = new StringOutput();
        engine.render(template.value() + ".jte", Map.of(Pages.PAGE, page, "ui", ui), drawn);
        return drawn.toString();
    }
}
