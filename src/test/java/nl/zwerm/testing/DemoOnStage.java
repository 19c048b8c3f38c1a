package nl.zwerm.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** One address of every page an administrator can visit, who asked a question of their own. */
    public List<DemoPage> pages() {
        var question = question("question", "helped");
        var pages = new ArrayList<DemoPage>();
        for (var path : List.of(
                "/",
                "/waiting",
                "/offline",
                "/questions",
                "/questions/new",
                "/people",
                "/teams",
                "/topics",
                "/spaces",
                "/spaces/new",
                "/search",
                "/account",
                "/about",
                "/how",
                "/administration",
                "/administration/people",
                "/administration/people/invite",
                "/administration/mail",
                "/administration/acts",
                "/administration/organisation",
                "/organise/capabilities")) {
            pages.add(new DemoPage(path, path));
        }
        pages.add(new DemoPage("/how/{part}", "/how/questions?at=/questions"));
        pages.add(new DemoPage("/how/{part}", "/how/spaces"));
        pages.add(new DemoPage("/methods/{id}", "/methods/incident"));
        var me = id(Cast.BEHEER);
        pages.add(new DemoPage("/questions/{id}", "/questions/" + question));
        pages.add(new DemoPage("/contributions/{id}/history", "/contributions/" + question + "/history"));
        for (var what : List.of("hide", "slow")) {
            pages.add(new DemoPage(
                    "/contributions/{id}/acts/{what}/new", "/contributions/" + question + "/acts/" + what + "/new"));
        }
        pages.add(new DemoPage("/contributions/{id}/move/new", "/contributions/" + question + "/move/new"));
        var answer = one("select a.id from contributions.contribution a join contributions.contribution q "
                + "on q.id = a.root_id where a.kind = 'answer' and q.title like 'Wie doet de dubbele%' limit 1");
        pages.add(new DemoPage("/contributions/{id}/outdated/new", "/contributions/" + answer + "/outdated/new"));
        pages.add(new DemoPage("/people/{id}", "/people/" + id(Cast.JONAS)));
        pages.add(new DemoPage("/people/{id}/edit", "/people/" + me + "/edit"));
        pages.add(new DemoPage("/people/{id}/picture/edit", "/people/" + me + "/picture/edit"));
        pages.add(new DemoPage("/administration/people/{id}", "/administration/people/" + id(Cast.TESS)));
        pages.add(new DemoPage(
                "/teams/{id}", "/teams/" + one("select id from people.team where lead_id is not null limit 1")));
        pages.add(new DemoPage("/topics/{id}", "/topics/" + one("select id from people.topic limit 1")));
        pages.add(new DemoPage(
                "/spaces/{id}",
                "/spaces/" + one("select id from spaces.space where kind = 'closed' and held_for is null limit 1")));
        pages.add(new DemoPage("/spaces/{id}", "/spaces/" + one("select id from spaces.space where everyone")));
        var everyone = "/spaces/" + one("select id from spaces.space where everyone");
        for (var part : List.of("/edit", "/invitations", "/members")) {
            pages.add(new DemoPage("/spaces/{id}" + part, everyone + part));
        }
        pages.add(new DemoPage("/search", "/search?q=veiligheid"));
        pages.add(new DemoPage("/search", "/search?q=xyzzyqwv"));
        pages.addAll(DemoPages.read(this::one).getOrDefault(Cast.BEHEER.address(), List.of()));
        return pages;
    }

    /** Pages that only a steward of a confidential space, or an author, can visit; with the address of one who can. */
    public Map<String, List<DemoPage>> pagesOfTheirOwn() {
        var confidential = "/spaces/" + one("select id from spaces.space where confidential and held_for is null");
        var answer = "select a.id from contributions.contribution a join people.person p on p.id = a.author_id "
                + "join spaces.space s on s.id = a.space_id and s.kind = 'open' "
                + "where a.kind = 'answer' and a.state = 'published' and p.email = 'jonas@zwerm.example' "
                + "order by a.published_at limit 1";
        var answered = "/questions/"
                + one("select root_id from contributions.contribution where id = (" + answer + ")") + "/answers/"
                + one(answer);
        var asked = "/questions/"
                + one("select c.id from contributions.contribution c join people.person p on p.id = c.author_id "
                        + "where c.kind = 'question' and not c.sealed and c.state = 'published' "
                        + "and p.email = 'amina@zwerm.example' order by c.published_at limit 1");
        var pages = new HashMap<String, List<DemoPage>>();
        DemoPages.read(this::one).forEach((email, theirs) -> pages.put(email, new ArrayList<>(theirs)));
        pages.remove(Cast.BEHEER.address());
        Map.of(
                        "yvonne@zwerm.example",
                        List.of(
                                new DemoPage("/spaces/{id}", confidential),
                                new DemoPage("/spaces/{id}/purge", confidential + "/purge"),
                                new DemoPage("/spaces/{id}/search", confidential + "/search?q=gesprek")),
                        "jonas@zwerm.example",
                        List.of(new DemoPage("/questions/{question}/answers/{answer}/edit", answered + "/edit")),
                        "amina@zwerm.example",
                        List.of(new DemoPage("/questions/{id}/edit", asked + "/edit")))
                .forEach((email, theirs) ->
                        pages.computeIfAbsent(email, _ -> new ArrayList<>()).addAll(theirs));
        return pages;
    }

    private String question(String kind, String outcome) {
        return one("select q.id from questions.question q join contributions.contribution c on c.id = q.id "
                + "join spaces.space s on s.id = c.space_id and s.kind = 'open' "
                + "where c.kind = '" + kind + "' and q.outcome = '" + outcome + "' order by q.id limit 1");
    }

    private String one(String sql) {
        return PublicId.show(jdbc.sql(sql).query(Long.class).single());
    }

    public PersonId id(Cast member) {
        return people.findByEmail(member.address()).orElseThrow();
    }
}
