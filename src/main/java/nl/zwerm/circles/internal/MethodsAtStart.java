package nl.zwerm.circles.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import nl.zwerm.circles.methods.MethodLibrary;
import nl.zwerm.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Zwerm does not start with a method that is wrong. */
@Configuration(proxyBeanMethods = false)
class MethodsAtStart {

    private static final String FILES = "classpath*:methods/*.yaml";

    @Bean
    MethodLibrary methodLibrary(Words words) throws IOException {
        var files = new TreeMap<String, String>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            // bin/dev has the sources before the compiled copies of the same files.
            var name = String.valueOf(resource.getFilename());
            if (!files.containsKey(name)) {
                files.put(name, resource.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        return new MethodLibrary(files, said -> words.say(Words.ENGLISH, said.key(), said.with()));
    }
}
