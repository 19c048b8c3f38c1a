package nl.zwerm.circles.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.zwerm.access.AccessSamples;
import nl.zwerm.circles.CirclesArrivals;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Amina began a circle with jonas, nora and willem, and a session of it is ahead. */
@Component
class CirclesSamples implements AccessSamples {

    private final CirclesArrivals arrivals;
    private final ObjectProvider<CastOnStage> cast;
    private final JdbcClient jdbc;
    private final Proofs proofs;
    private final Outcomes outcomes;
    private final Commitments commitments;
    private final Proposals proposals;
    private final Methods methods;
    private final OwnMethodStore own;
    private final Circles circles;

    CirclesSamples(
            CirclesArrivals arrivals,
            ObjectProvider<CastOnStage> cast,
            JdbcClient jdbc,
            Proofs proofs,
            Outcomes outcomes,
            Commitments commitments,
            Proposals proposals,
            Methods methods,
            OwnMethodStore own,
            Circles circles) {
        this.commitments = commitments;
        this.proposals = proposals;
        this.outcomes = outcomes;
        this.arrivals = arrivals;
        this.cast = cast;
        this.jdbc = jdbc;
        this.proofs = proofs;
        this.methods = methods;
        this.own = own;
        this.circles = circles;
    }

    /** One that the circle made of another, and lets the organisation read. */
    private OwnMethodId shared(CircleId circle, PersonId by, Instant now) {
        var id = OwnMethodId.next();
        var example = methods.found("incident").orElseThrow();
        methods.adopt(id, example.method(), circles.requireSeated(circle, by), by, Circles.token(), now);
        own.share(id, example.text().replaceFirst("incident", id.toString()), new OwnMethod.Sharing(by, now, 1));
        return id;
    }

    @Override
    public Map<String, String> make() {
        var people = cast.getObject();
        var now = Instant.now();
        arrivals.take(new CirclesArrivals.Begun(
                people.id(Cast.AMINA),
                List.of(people.id(Cast.JONAS), people.id(Cast.NORA), people.id(Cast.WILLEM)),
                List.of(people.id(Cast.NORA)),
                "Kring van de proef",
                "",
                "five-step",
                "monthly",
                now.minus(Duration.ofDays(9)),
                List.of(new CirclesArrivals.Ahead(now.plus(Duration.ofDays(3)), "Koffiehoek", List.of()))));
        var circle = jdbc.sql("select circle_id from circles.seat where person_id = :amina")
                .param("amina", people.id(Cast.AMINA).value())
                .query(Long.class)
                .single();
        var session = jdbc.sql("select id from circles.session where circle_id = :circle")
                .param("circle", circle)
                .query(Long.class)
                .single();
        var method = shared(CircleId.of(circle), people.id(Cast.AMINA), now);
        var today = LocalDate.now(ZoneOffset.UTC);
        var outcome = outcomes.keep(
                SessionId.of(session),
                people.id(Cast.AMINA),
                new OutcomeText(
                        "Hoe?",
                        "",
                        List.of(),
                        "",
                        List.of(new OutcomeText.Action(0, "Bellen", today.plusDays(9), false, null, null)),
                        null,
                        List.of(),
                        List.of()),
                today);
        commitments.keep(
                SessionId.of(session),
                List.of(people.id(Cast.AMINA), people.id(Cast.JONAS)),
                List.of(new Commitment.Said(Commitment.Sort.ACTION, "Bellen", null)),
                null);
        var commitment = jdbc.sql("select id from circles.commitment where session_id = :session")
                .param("session", session)
                .query(Long.class)
                .single();
        var proposal = proposals.keep(
                SessionId.of(session),
                people.id(Cast.AMINA),
                List.of(people.id(Cast.JONAS)),
                ProposalText.of("Vraag eerst door", "Dan pas een advies.", List.of(), false),
                now);
        return Map.ofEntries(
                Map.entry("for-others", proposal.toString()),
                Map.entry("methods", method.toString()),
                Map.entry("versions", "1"),
                Map.entry("commitments", PublicId.show(session)),
                Map.entry("items", PublicId.show(commitment)),
                Map.entry("outcomes", outcome.toString()),
                Map.entry("apart", people.id(Cast.JONAS).toString()),
                Map.entry("circles", PublicId.show(circle)),
                Map.entry("sessions", PublicId.show(session)),
                Map.entry("entries", PublicId.show(PublicId.next())),
                Map.entry("seats", people.id(Cast.JONAS).toString()),
                Map.entry(
                        "proof",
                        proofs.token(new Proof(
                                Proof.VERSION, "Huis", "Amina", "2026-11-26", 45, "Methode", "Method", 4, "owner"))));
    }
}
