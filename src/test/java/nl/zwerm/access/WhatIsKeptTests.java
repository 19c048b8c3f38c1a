package nl.zwerm.access;

import static org.assertj.core.api.Assertions.assertThat;

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
