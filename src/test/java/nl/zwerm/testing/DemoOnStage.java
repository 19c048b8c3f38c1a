package nl.zwerm.testing;

import nl.zwerm.administration.demo.Demo;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** The example hospital, filled in before the first journey. */
@TestComponent
public class DemoOnStage {

    private final Demo demo;
    private final Organisations organisations;
    private final People people;

    DemoOnStage(Demo demo, Organisations organisations, People people) {
        this.demo = demo;
        this.organisations = organisations;
        this.people = people;
    }

    @EventListener(ApplicationStartedEvent.class)
    void enter() {
        if (!organisations.setUp()) {
            demo.fill(_ -> {});
        }
    }

    public PersonId id(Cast member) {
        return people.findByEmail(member.address()).orElseThrow();
    }
}
