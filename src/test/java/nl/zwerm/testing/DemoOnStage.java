package nl.zwerm.testing;

import nl.zwerm.administration.demo.Demo;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.PublicId;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The example hospital, filled in before the first journey. */
@TestComponent
public class DemoOnStage {

    private final Demo demo;
    private final Organisations organisations;
    private final People people;
    private final JdbcClient jdbc;

    DemoOnStage(Demo demo, Organisations organisations, People people, JdbcClient jdbc) {
        this.demo = demo;
        this.organisations = organisations;
        this.people = people;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationStartedEvent.class)
    void enter() {
        if (!organisations.setUp()) {
            demo.fill(_ -> {});
        }
    }

    /** The address of somebody to whom the question was offered because they may know. */
    public String invitedTo(String question) {
        return jdbc.sql("""
                        select p.email
                        from expertise.invitation i
                        join people.person p on p.id = i.person_id
                        where i.contribution_id = :question and i.state = 'open'
                        order by i.slot, p.email
                        limit 1
                        """)
                .param("question", PublicId.require(question))
                .query(String.class)
                .single();
    }

    public PersonId id(Cast member) {
        return people.findByEmail(member.address()).orElseThrow();
    }
}
