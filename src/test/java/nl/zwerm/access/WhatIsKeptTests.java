package nl.zwerm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a browser or a proxy may keep of what somebody fetched. */
@WebTest
class WhatIsKeptTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @ParameterizedTest
    @ValueSource(strings = {"/me/timeline.json", "/recognition/export", "/people/names?q=jonas"})
    void dataOfPeopleIsNotKept(String path) {
        assertThat(web.get().uri(path).with(cast.as(Cast.AMINA)))
                .hasStatusOk()
                .headers()
                .hasValue("Cache-Control", "no-store");
    }

    @Test
    void whatIsConfidentialIsNotKept() {
        assertThat(web.get().uri(ask(cast.confidential())).with(cast.as(Cast.AMINA)))
                .hasStatusOk()
                .headers()
                .hasValue("Cache-Control", "no-store")
                .doesNotContainHeader("ETag");
        assertThat(web.get().uri(ask(cast.closed())).with(cast.as(Cast.AMINA)))
                .hasStatusOk()
                .headers()
                .hasValue("Cache-Control", "private, no-cache")
                .containsHeader("ETag");
    }

    private String ask(SpaceId space) {
        var asked = web.post()
                .uri("/questions?title=Wie+bewaart+dit%3F&space=" + space)
                .with(cast.as(Cast.AMINA))
                .with(csrf())
                .exchange();
        return String.valueOf(asked.getResponse().getRedirectedUrl());
    }

    @Test
    void whatSaysHowLongItIsKeptIsKeptSoLong() {
        assertThat(web.get().uri("/manifest.webmanifest"))
                .hasStatusOk()
                .headers()
                .hasValue("Cache-Control", "max-age=3600, public");
        assertThat(web.get().uri("/").with(cast.as(Cast.AMINA)))
                .hasStatusOk()
                .headers()
                .hasValue("Cache-Control", "private, no-cache");
    }
}
