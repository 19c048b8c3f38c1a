package nl.zwerm.spaces.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import nl.zwerm.administration.internal.SpaceList;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.NewContribution;
import nl.zwerm.people.Accounts;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.FindableSpace;
import nl.zwerm.spaces.FindableSpaces;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.SpacePurged;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What a capability holds for amina and jonas is read by them, and as a place it is nowhere. */
@RecordApplicationEvents
class HeldSpaceTests extends SpaceTrial {

    private static final String NAME = "Tussen deze twee";

    @Autowired
    private FindableSpaces findable;

    @Autowired
    private SpaceList commandLine;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationEvents events;

    private SpaceId held = SpaceId.of(0L);
    private SpaceId closed = SpaceId.of(0L);
    private Viewer amina;
    private Viewer jonas;

    @BeforeEach
    void hold() {
        amina = cast.viewer(Cast.AMINA);
        jonas = cast.viewer(Cast.JONAS);
        held = spaces.hold("feedback", SpaceKind.CONFIDENTIAL, NAME, List.of(amina.id(), jonas.id()));
        closed = spaces.hold("mentoring", SpaceKind.CLOSED, NAME, List.of(amina.id(), jonas.id()));
    }

    @Test
    void bothReadAndWriteInItAndNobodyElse() {
        var written = write(held, "feedback", amina);
        assertThat(contributions.find(written.id(), jonas)).isPresent();
        assertThat(contributions.find(written.id(), cast.viewer(Cast.BEHEER))).isEmpty();
        assertThat(spaces.requireHeld(held, "feedback", jonas).name()).isEqualTo(NAME);
        assertThat(spaces.requireHeld(held, "feedback", jonas).steward()).isFalse();
        assertThat(spaces.readable(jonas)).contains(held, closed);
        for (var stranger : List.of(Cast.BEHEER, Cast.TESS)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> spaces.requireHeld(held, "feedback", cast.viewer(stranger)));
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> spaces.requireHeld(held, "mentoring", jonas));
        assertThat(jdbc.sql("select name from spaces.space where id = :id")
                        .param("id", held.value())
                        .query(String.class)
                        .single())
                .doesNotContain(NAME);
    }

    @ParameterizedTest
    @EnumSource(
            value = Cast.class,
            names = {"AMINA", "JONAS", "TESS", "BEHEER"})
    void asAPlaceItIsNowhere(Cast who) throws Exception {
        var viewer = cast.viewer(who);
        assertThat(text(fetch("/spaces", who))).doesNotContain(NAME);
        assertThat(text(fetch("/questions/new", who))).doesNotContain(NAME, held.toString(), closed.toString());
        for (var id : List.of(held, closed)) {
            assertThat(spaces.find(id, viewer)).isEmpty();
            assertThat(ids(spaces.mine(viewer))).doesNotContain(id);
            assertThat(ids(spaces.known(viewer, 1_000))).doesNotContain(id);
            assertThat(found(findable.known(viewer, 1_000, List.of(id.value()))))
                    .doesNotContain(id);
            assertThat(findable.readable(viewer).open()).doesNotContain(id.value());
            assertThat(findable.readable(viewer).others()).doesNotContain(id.value());
            assertThat(found(findable.of(List.of(id)))).isEmpty();
            assertThat(found(findable.after(new SpaceId(id.value() - 1), 1))).doesNotContain(id);
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> spaces.requireWritable(id, viewer));
            everyRouteIsNotThere(id, who);
        }
    }

    private void everyRouteIsNotThere(SpaceId id, Cast who) throws Exception {
        var jonas = cast.id(Cast.JONAS).toString();
        for (var route : List.of("", "/edit", "/search?q=a", "/members", "/invitations", "/purge")) {
            assertThat(fetch(path(id) + route, who).getStatus())
                    .as(who + " " + route)
                    .isEqualTo(404);
        }
        for (var route : List.of(
                "",
                "/membership",
                "/departure",
                "/join-request",
                "/join-request/withdrawal",
                "/requests/" + jonas + "/acceptance",
                "/requests/" + jonas + "/refusal",
                "/invitations",
                "/invitations/" + jonas + "/withdrawal",
                "/invitation/acceptance",
                "/invitation/refusal",
                "/members/" + jonas + "/removal",
                "/members/" + jonas + "/readmission",
                "/members/" + jonas + "/stewardship",
                "/members/" + jonas + "/stewardship/end",
                "/purge")) {
            assertThat(send(path(id) + route, who, "person", jonas, "name", NAME, "version", "0")
                            .getStatus())
                    .as(who + " " + route)
                    .isEqualTo(404);
        }
        assertThat(spaces.memberIds(id, 10)).hasSize(2);
    }

    @Test
    void theCommandLineKnowsNothingOfIt() {
        long before = commandLine.countConfidential();
        spaces.notebook(cast.id(Cast.TESS));
        assertThat(commandLine.countConfidential()).isEqualTo(before);
        assertThat(commandLine.list()).extracting(SpaceList.Line::id).doesNotContain(held, closed);
        assertThat(spaces.named(NAME)).isEmpty();
    }

    @Test
    void itNeedsNoStewardAndGetsNone() {
        people.deactivate(amina.id());
        assertThat(spaces.stewards(held)).isEmpty();
        assertThat(spaces.stewards(closed)).isEmpty();
    }

    @Test
    void whoCameInByAnAdministratorsLinkWaitsForTheOther() {
        var written = write(held, "feedback", amina);
        accounts.giveEntry(jonas.id(), cast.id(Cast.BEHEER));
        assertThat(contributions.find(written.id(), jonas)).isEmpty();
        assertThat(spaces.resting(held, amina)).containsExactly(jonas.id());
        for (var who : List.of(Cast.JONAS, Cast.TESS, Cast.BEHEER)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> spaces.readmit(held, jonas.id(), cast.viewer(who)));
        }
        long before = epoch(jonas.id());
        spaces.readmit(held, jonas.id(), amina);
        assertThat(contributions.find(written.id(), jonas)).isPresent();
        assertThat(epoch(jonas.id())).isGreaterThan(before);
    }

    @Test
    void aLinkThatIsUsedAfterSomebodyWasReadmittedShutsThemOutAgain() throws Exception {
        var link = accounts.giveEntry(jonas.id(), cast.id(Cast.BEHEER));
        spaces.readmit(held, jonas.id(), amina);
        web.perform(post(link).param("password", "een-heel-ander-woord").with(csrf()));
        assertThat(spaces.resting(held, amina)).containsExactly(jonas.id());
    }

    @Test
    void whatIsReleasedIsGoneForBoth() {
        var written = write(held, "feedback", amina);
        spaces.release(held);
        assertThat(contributions.find(written.id(), amina)).isEmpty();
        assertThat(spaces.findInside(held, jonas)).isEmpty();
        assertThat(events.stream(SpacePurged.class)).contains(new SpacePurged(held));
    }

    @Test
    void oneGoesAndTheLastOneEndsIt() {
        spaces.leave(held, amina.id());
        assertThat(spaces.findInside(held, amina)).isEmpty();
        assertThat(spaces.findInside(held, jonas)).isPresent();
        spaces.leave(held, jonas.id());
        assertThat(events.stream(SpacePurged.class)).contains(new SpacePurged(held));
    }

    @Test
    void whatPeopleMadeIsNotReleasedByACapability() {
        assertThatIllegalArgumentException().isThrownBy(() -> spaces.release(cast.confidential()));
        assertThatIllegalArgumentException().isThrownBy(() -> spaces.leave(cast.closed(), amina.id()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spaces.hold("feedback", SpaceKind.OPEN, NAME, List.of(amina.id())));
    }

    @Test
    void aNotebookIsOnesOwn() {
        assertThat(spaces.findNotebook(amina.id())).isEmpty();
        var notebook = spaces.notebook(amina.id());
        assertThat(spaces.notebook(amina.id())).isEqualTo(notebook);
        assertThat(spaces.findNotebook(amina.id())).contains(notebook);
        assertThat(spaces.notebook(jonas.id())).isNotEqualTo(notebook);
        var written = write(notebook, "notebook", amina);
        assertThat(contributions.find(written.id(), amina)).isPresent();
        assertThat(contributions.find(written.id(), jonas)).isEmpty();
        spaces.release(notebook);
        assertThat(spaces.notebook(amina.id())).isNotEqualTo(notebook);
    }

    @Test
    void aNotebookStaysShutToWhoCameInByALinkAndOpensToTheOldPassword() throws Exception {
        var notebook = spaces.notebook(jonas.id());
        var written = write(notebook, "notebook", jonas);
        accounts.giveEntry(jonas.id(), cast.id(Cast.BEHEER));
        assertThat(contributions.find(written.id(), jonas)).isEmpty();
        assertThat(spaces.findNotebook(jonas.id())).isEmpty();
        signIn(Cast.PASSWORD);
        assertThat(contributions.find(written.id(), jonas)).isPresent();
        assertThat(spaces.notebook(jonas.id())).isEqualTo(notebook);

        web.perform(post(accounts.giveEntry(jonas.id(), cast.id(Cast.BEHEER)))
                .param("password", "een-heel-ander-woord")
                .with(csrf()));
        signIn("een-heel-ander-woord");
        assertThat(contributions.find(written.id(), jonas)).isEmpty();
        assertThat(spaces.notebook(jonas.id())).isNotEqualTo(notebook);
    }

    @Test
    void aPasswordGivenOutrightOpensNoNotebook() throws Exception {
        var written = write(spaces.notebook(jonas.id()), "notebook", jonas);
        accounts.givePassword(jonas.id(), "een-heel-ander-woord", null);
        signIn("een-heel-ander-woord");
        assertThat(contributions.find(written.id(), jonas)).isEmpty();
    }

    private void signIn(String password) throws Exception {
        var answer = web.perform(post("/sign-in")
                        .param("email", Cast.JONAS.address())
                        .param("password", password)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
    }

    private Contribution write(SpaceId id, String purpose, Viewer author) {
        var space = spaces.requireHeld(id, purpose, author);
        var draft =
                contributions.begin(new NewContribution("question", space, null, author.id(), "Onder ons", "x", "nl"));
        return contributions.publish(draft.id(), author);
    }

    private static List<SpaceId> ids(List<Space> spaces) {
        return spaces.stream().map(Space::id).toList();
    }

    private static List<SpaceId> found(List<FindableSpace> spaces) {
        return spaces.stream().map(FindableSpace::id).toList();
    }
}
