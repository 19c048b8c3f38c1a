package nl.zwerm.exchange.internal.out;

import nl.zwerm.threads.MoreChoice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offered with every page. */
@Configuration(proxyBeanMethods = false)
class PagesOutOffers {

    @Bean
    MoreChoice pagesAsMarkdown() {
        return new MoreChoice(40, "page", "exchange.out.zip", "/pages/{id}/export.zip", false, false);
    }

    @Bean
    MoreChoice pagesAsHtml() {
        return new MoreChoice(41, "page", "exchange.out.html", "/pages/{id}/export.html", false, false);
    }

    @Bean
    MoreChoice pagesOnPaper() {
        return new MoreChoice(42, "page", "exchange.out.pdf", "/pages/{id}/export.pdf", false, false);
    }
}
