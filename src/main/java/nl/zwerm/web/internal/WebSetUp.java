package nl.zwerm.web.internal;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebSetUp implements WebMvcConfigurer {

    private final FlashCookie flashes;
    private final SwitchedOff switchedOff;
    private final Places places;
    private final CacheControl keeping;

    WebSetUp(
            FlashCookie flashes,
            SwitchedOff switchedOff,
            Places places,
            @Value("${zwerm.templates:}") String developing) {
        this.flashes = flashes;
        this.switchedOff = switchedOff;
        this.places = places;
        this.keeping =
                developing.isEmpty() ? CacheControl.maxAge(Duration.ofHours(1)).cachePublic() : CacheControl.noCache();
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareErrors() {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new BareErrors()));
    }

    /**
     * Of what Tomcat keeps for each connection; requests are small, nobody sends trailers, and thousands of streams are
     * open at once.
     */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallConnections() {
        return factory -> {
            factory.setProtocol(SmallConnections.class.getName());
            factory.addConnectorCustomizers(connector -> {
                connector.setProperty("socket.appReadBufSize", "2048");
                connector.setProperty("maxTrailerSize", "256");
            });
        };
    }

    /** The page that draws diagrams is of no origin, and brings what draws them from here. */
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/vendor/**").allowedOrigins("*").allowedMethods("GET");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(flashes);
        registry.addInterceptor(switchedOff);
        registry.addInterceptor(places);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (var folder : java.util.List.of("css", "js", "images", "vendor")) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/static/" + folder + "/")
                    .setCacheControl(keeping);
        }
        // It stands at the root, since it serves no more than what is under it; a browser asks for it anew.
        registry.addResourceHandler("/sw.js")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache());
    }
}
