package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.steps.StepArrivals;
import org.springframework.stereotype.Component;

/** Steps that people of the hospital take, alone and as a team. */
@Component
class DemoSteps implements DemoPart {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** {@code days} from now it comes back; below zero it is behind them. */
    private record Entry(String by, String language, String title, int days, boolean team, boolean done) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry(
                    "amina",
                    "nl",
                    "De volgende drie overdrachten doe ik aan bed, met de patiënt erbij",
                    0,
                    false,
                    false),
            new Entry(
                    "amina", "nl", "Ik vraag na elke late dienst één collega wat ik anders kan doen", 9, false, false),
            new Entry("amina", "nl", "Bij elke nieuwe wond maak ik een foto voor het dossier", -20, false, true),
            new Entry("jonas", "nl", "Twee keer per week laat ik iemand anders de vraag beantwoorden", 5, false, false),
            new Entry("jonas", "en", "I explain the pump alarm to one newcomer before I fix it", -12, false, true),
            new Entry("nora", "en", "I ask one question out loud in every morning round", 3, false, false),
            new Entry("nora", "nl", "Ik loop een dienst mee op de spoedeisende hulp", -6, false, true),
            new Entry("willem", "nl", "Wij beginnen de dagstart met één ding dat gisteren goed ging", 6, true, false),
            new Entry(
                    "willem", "nl", "Ik vertel het team een fout van mijzelf en wat ik ervan leerde", 0, false, false),
            new Entry("sanne", "nl", "We lezen één keer per week samen een melding, zonder namen", 12, true, false),
            new Entry(
                    "tess",
                    "nl",
                    "Ik zet mijn vragen over roosters voortaan hier in plaats van in de mail",
                    2,
                    false,
                    false),
            new Entry("beheer", "nl", "Elke maand vraag ik één team wat er in Zwerm ontbreekt", 14, false, false));

    private final Arrivals arrivals;
    private final StepArrivals steps;
    private final Spaces spaces;
    private final People people;

    DemoSteps(Arrivals arrivals, StepArrivals steps, Spaces spaces, People people) {
        this.arrivals = arrivals;
        this.steps = steps;
        this.spaces = spaces;
        this.people = people;
    }

    @Override
    public void fill(Stage stage, Instant now) {
        for (var entry : ENTRIES) {
            var taker = stage.person(entry.by());
            var team = entry.team() ? people.teamOf(taker) : java.util.Optional.<nl.zwerm.people.TeamId>empty();
            var id = write(
                    entry,
                    taker,
                    team.map(spaces::ofTeam).orElseGet(() -> spaces.notebook(taker)),
                    team.isEmpty(),
                    now);
            steps.take(id, LocalDate.ofInstant(now, ZONE).plusDays(entry.days()), entry.done());
        }
    }

    private ContributionId write(Entry entry, PersonId taker, SpaceId space, boolean sealed, Instant now) {
        var id = ContributionId.next();
        arrivals.take(List.of(new Arriving(
                id,
                "step",
                space,
                sealed,
                null,
                id,
                taker,
                entry.title(),
                "",
                entry.language(),
                now.minus(Duration.ofDays(14L - Math.min(entry.days(), 13))),
                null,
                0,
                null,
                List.of())));
        return id;
    }
}
