package nl.zwerm.administration.demo;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty database with the example hospital. */
@Service
public class Demo {

    public static final String PASSWORD = "zwerm-demo-2026";
    public static final int PEOPLE = 60;

    /** Those whom guides and tests speak of, and what they are. */
    public static final Map<String, String> CAST = cast();

    private final DemoOrganisation organisation;
    private final DemoQuestions questions;
    private final DemoInvitations invitations;
    private final List<DemoPart> parts;
    private final Clock clock;

    Demo(
            DemoOrganisation organisation,
            DemoQuestions questions,
            DemoInvitations invitations,
            List<DemoPart> parts,
            Clock clock) {
        this.organisation = organisation;
        this.questions = questions;
        this.invitations = invitations;
        this.parts = parts;
        this.clock = clock;
    }

    /** All of it or nothing, so that a start that is broken off can be made again. */
    @Transactional
    public void fill(Consumer<String> progress) {
        var now = clock.instant();
        progress.accept("Filling the example hospital …");
        var stage = organisation.fill(now);
        var open = questions.fill(stage, now);
        parts.forEach(part -> part.fill(stage, now));
        progress.accept("  " + PEOPLE + " colleagues, " + questions.count() + " questions");
        invitations.offer(open);
    }

    private static Map<String, String> cast() {
        var cast = new LinkedHashMap<String, String>();
        cast.put("amina", "asks");
        cast.put("jonas", "the expert everybody asks");
        cast.put("nora", "newcomer");
        cast.put("willem", "team lead");
        cast.put("sanne", "steward of a closed space");
        cast.put("beheer", "administrator");
        cast.put("tess", "outside that closed space");
        return cast;
    }
}
