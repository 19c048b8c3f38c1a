package nl.zwerm.shared.internal;

import java.time.Clock;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.S3Settings;
import nl.zwerm.shared.Vault;
import nl.zwerm.shared.ZwermSettings;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ZwermSettings.class, S3Settings.class})
class Ground {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** A command makes what it needs when it needs it; with this it looks, at its end, at what is still untold. */
    @Bean
    static LazyInitializationExcludeFilter notTooLate() {
        return LazyInitializationExcludeFilter.forBeanTypes(JsonMapper.class);
    }

    @Bean
    Keys keys(ZwermSettings settings) {
        return Keys.at(settings.keys());
    }

    @Bean
    Vault vault(ZwermSettings settings) {
        return new Vault(settings.locks());
    }
}
