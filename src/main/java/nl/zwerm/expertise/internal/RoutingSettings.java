package nl.zwerm.expertise.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an administrator may set about routing beside weights and costs.
 *
 * @param routeToImported also offers questions to persons who are known from elsewhere and not yet here, to try it
 */
@ConfigurationProperties("zwerm.routing")
record RoutingSettings(@DefaultValue("false") boolean routeToImported) {}
