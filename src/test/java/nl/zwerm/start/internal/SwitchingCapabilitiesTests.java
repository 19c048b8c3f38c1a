package nl.zwerm.start.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.people.Accounts;
import nl.zwerm.people.Organisations;
import nl.zwerm.shared.Said;
import nl.zwerm.testing.CapabilityOnTrial;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.ToDosOnTrial;
import nl.zwerm.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Willem organises; the part that is tried is that of colleagues. */
@WebTest
class SwitchingCapabilitiesTests {

    private static final String PAGE = "/organise/capabilities";
    private static final String TRIAL = PAGE + "/" + CapabilityOnTrial.KEY;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Notifications notifications;

    @Autowired
    private ToDosOnTrial toDos;

    @BeforeEach
    void willemOrganises() {
        accounts.appointOrganiser(cast.id(Cast.WILLEM), cast.id(Cast.BEHEER));
    }

    @AfterEach
    void nothingIsLeftToDo() {
        toDos.clear();
    }

    @Test
    void whatIsSwitchedOffIsThereForNobody() {
        var amina = "/people/" + cast.id(Cast.AMINA);
        post(TRIAL + "/off", Cast.WILLEM);
        for (var who : List.of(Cast.AMINA, Cast.WILLEM, Cast.BEHEER)) {
            for (var path : List.of("/people", amina, "/people/%61bc", "/peopl%65")) {
                assertThat(web.get().uri(java.net.URI.create(path)).with(cast.as(who)))
                        .as(who + " at " + path)
                        .hasStatus(404);
            }
        }
        assertThat(web.post().uri(amina + "/picture").with(csrf()).with(cast.as(Cast.AMINA)))
                .hasStatus(404);
        assertThat(web.get().uri("/people"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .contains("/sign-in");
        assertThat(page("/", Cast.AMINA).select("nav a[href=/people]")).isEmpty();
        assertThat(web.get().uri("/teams").with(cast.as(Cast.AMINA))).hasStatusOk();
    }

    @Test
    void whatWasMadeComesBackWithIt() {
        post(TRIAL + "/off", Cast.WILLEM);
        assertThat(post(TRIAL + "/on", Cast.WILLEM)).hasStatus(303);
        assertThat(page("/people", Cast.AMINA).text()).contains("Jonas");
        assertThat(page("/", Cast.AMINA).select("nav a[href=/people]")).hasSize(1);
    }

    @Test
    void todayLeadsNowhereThatIsOff() {
        notifications.tell(cast.id(Cast.AMINA), "without-words", "/people/7kq2m");
        toDos.give(
                cast.id(Cast.AMINA),
                new ToDo(Said.of("notifications.other"), "/people/8kq2m", null, null, Instant.now()));
        assertThat(page("/", Cast.AMINA).select("[data-hook=notice], [data-hook=to-do]"))
                .hasSize(2);
        post(TRIAL + "/off", Cast.WILLEM);
        assertThat(page("/", Cast.AMINA).select("[data-hook=notice], [data-hook=to-do]"))
                .isEmpty();
    }

    @Test
    void theStateIsSaidToEyesAndEars() {
        var on = page(PAGE, Cast.WILLEM).select("#capability-trial");
        assertThat(on.select("button").attr("aria-pressed")).isEqualTo("true");
        assertThat(on.text()).contains("Dit staat aan.");
        var off = post(on.select("form").attr("action"), Cast.WILLEM);
        assertThat(off).hasStatus(303).redirectedUrl().isEqualTo(PAGE + "#capability-trial");
        var item = page(PAGE, Cast.WILLEM).select("#capability-trial");
        assertThat(item.select("button").attr("aria-pressed")).isEqualTo("false");
        assertThat(item.text()).contains("Dit staat uit.");
        assertThat(item.select("form").attr("action")).isEqualTo(TRIAL + "/on");
    }

    @Test
    void switchingTwiceIsSwitchingOnce() {
        post(TRIAL + "/on", Cast.WILLEM);
        post(TRIAL + "/on", Cast.WILLEM);
        post(TRIAL + "/off", Cast.WILLEM);
        assertThat(organisations.switchedOn()).doesNotContain(CapabilityOnTrial.KEY);
        assertThat(post(PAGE + "/unknown/on", Cast.WILLEM)).hasStatus(404);
        assertThat(organisations.switchedOn()).doesNotContain("unknown");
    }

    @Test
    void onlyOrganisersAndAdministratorsSwitch() {
        assertThat(web.get().uri(PAGE).with(cast.as(Cast.AMINA))).hasStatus(403);
        assertThat(post(TRIAL + "/off", Cast.AMINA)).hasStatus(403);
        assertThat(organisations.switchedOn()).contains(CapabilityOnTrial.KEY);
        assertThat(page("/", Cast.AMINA).select("nav a[href^=/organise]")).isEmpty();
        assertThat(page("/", Cast.WILLEM).select("nav a[href^=/organise]")).hasSize(1);
        assertThat(page("/", Cast.BEHEER).select("nav a[href^=/organise]")).hasSize(1);
        assertThat(web.get().uri(PAGE).with(cast.as(Cast.BEHEER))).hasStatusOk();
        assertThat(web.get().uri("/administration").with(cast.as(Cast.WILLEM))).hasStatus(403);
    }

    @Test
    void anAdministratorAppointsAnOrganiserAndItIsWrittenDown() {
        var jonas = "/administration/people/" + cast.id(Cast.JONAS);
        assertThat(post(jonas + "/organiser?on=true", Cast.BEHEER)).hasStatus(303);
        assertThat(page(jonas, Cast.BEHEER).select(".facts").text()).contains("organisator");
        assertThat(web.get().uri(PAGE).with(cast.as(Cast.JONAS))).hasStatusOk();
        assertThat(post(jonas + "/organiser?on=false", Cast.BEHEER)).hasStatus(303);
        assertThat(web.get().uri(PAGE).with(cast.as(Cast.JONAS))).hasStatus(403);
        assertThat(page("/administration/acts", Cast.BEHEER).text())
                .contains("Organisator gemaakt", "Geen organisator meer", "Jonas");
        assertThat(post(jonas + "/organiser?on=true", Cast.WILLEM)).hasStatus(403);
    }

    private MvcTestResult post(String path, Cast who) {
        return web.post().uri(path).with(csrf()).with(cast.as(who)).exchange();
    }

    private Document page(String path, Cast who) {
        var result = web.get().uri(path).with(cast.as(who)).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
