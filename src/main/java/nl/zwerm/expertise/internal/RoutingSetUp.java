package nl.zwerm.expertise.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RelevanceWeights.class, InvitationCosts.class})
class RoutingSetUp {}
