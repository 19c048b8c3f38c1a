package nl.zwerm.knowledge.internal;

import java.util.List;
import nl.zwerm.contributions.Kind;
import nl.zwerm.contributions.MovableKind;
import nl.zwerm.spaces.SpaceSection;
import nl.zwerm.threads.Making;
import nl.zwerm.threads.MoreChoice;
import nl.zwerm.web.Capability;
import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What pages offer to other modules. */
@Configuration(proxyBeanMethods = false)
class PageOffers {

    @Bean
    Capability knowledgeCapability() {
        return new Capability(
                "knowledge", 15, "/pages", "knowledge.menu", "knowledge.capability", List.of("/spaces/*/pages"));
    }

    @Bean
    Kind pageKind() {
        return Kind.thread(KeptPages.PAGE, "knowledge.kind.page", "/pages/{root}", "/spaces/{space}/pages")
                .againAt("/pages/new?draft={id}")
                .madeFrom("question", "answer", "discussion", "insight", "pilot")
                .keptTogether();
    }

    @Bean
    Making pageFromAnything() {
        return new Making(20, KeptPages.PAGE, "knowledge.make", "/pages/new");
    }

    /** An answer that is worth keeping becomes a page in one step. */
    @Bean
    MoreChoice pageFromAnswer() {
        return new MoreChoice(15, "answer", "knowledge.make", "/pages/new?from={id}", false, false);
    }

    @Bean
    MoreChoice pageElsewhere() {
        return new MoreChoice(5, KeptPages.PAGE, "knowledge.place", "/pages/{id}/place", false, false);
    }

    @Bean
    MoreChoice suggestChange() {
        return new MoreChoice(4, KeptPages.PAGE, "knowledge.suggest", "/pages/{id}/suggestions/new", false, true);
    }

    @Bean
    MovableKind pagesMove() {
        return new MovableKind(KeptPages.PAGE);
    }

    @Bean
    MoreChoice movePage() {
        return new MoreChoice(30, KeptPages.PAGE, "threads.move", "/contributions/{id}/move/new", true, false);
    }

    @Bean
    MenuItem pagesMenuItem() {
        return new MenuItem(Place.LEARNING, 5, "/pages", "knowledge.menu");
    }

    @Bean
    SpaceSection pagesInSpaces() {
        return new SpaceSection(
                15, KeptPages.PAGE, "knowledge.section", "/pages/", "knowledge.begin", "/spaces/{space}/pages");
    }
}
