package nl.zwerm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A page drawn in answer to a form has an address that cannot be opened; its reader still has a place. */
@WebTest
class AddressesOfFormsTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Test
    void openingTheAddressOfAFormShowsThePageItStandsOn() {
        assertThat(web.get().uri("/account/password").with(cast.as(Cast.AMINA)))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/account");
        assertThat(web.get()
                        .uri("/people/" + cast.id(Cast.AMINA) + "/picture/removed")
                        .with(cast.as(Cast.AMINA)))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/people/" + cast.id(Cast.AMINA) + "/picture");
    }

    @Test
    void theLanguageSwitchOnARefusedFormLeadsBackToItsPage() {
        assertThat(web.post()
                        .uri("/account/password")
                        .with(cast.as(Cast.AMINA))
                        .with(csrf())
                        .param("_place", "/account?from=here"))
                .hasStatus(422)
                .bodyText()
                .contains("name=\"to\" value=\"/account?from=here\"");
        assertThat(web.post().uri("/account/password").with(cast.as(Cast.AMINA)).with(csrf()))
                .bodyText()
                .contains("name=\"to\" value=\"/account\"");
    }

    @Test
    void aPlaceElsewhereIsNotBelieved() {
        assertThat(web.post()
                        .uri("/account/password")
                        .with(cast.as(Cast.AMINA))
                        .with(csrf())
                        .param("_place", "//elsewhere.example"))
                .bodyText()
                .contains("name=\"to\" value=\"/account\"")
                .doesNotContain("elsewhere");
    }
}
