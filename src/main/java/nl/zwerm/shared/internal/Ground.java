package nl.zwerm.shared.internal;

import java.time.Clock;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.ZwermSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ZwermSettings.class)
class Ground {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Keys keys(ZwermSettings settings) {
        return Keys.at(settings.keys());
    }
}
