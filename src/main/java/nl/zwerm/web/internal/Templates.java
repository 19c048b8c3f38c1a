package nl.zwerm.web.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Templates {

    /** Compiled with the code; while developing, from the folder, where every change shows at the next request. */
    @Bean
    TemplateEngine templateEngine(@Value("${zwerm.templates:#{null}}") @Nullable Path folder) {
        if (folder == null) {
            return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "nl.zwerm");
        }
        // The default package, else the compiled classes would win.
        var engine = TemplateEngine.create(
                new DirectoryCodeResolver(folder),
                Path.of("target/templates"),
                ContentType.Html,
                Templates.class.getClassLoader());
        engine.setTrimControlStructures(true);
        return engine;
    }
}
