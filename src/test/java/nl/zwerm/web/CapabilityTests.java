package nl.zwerm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CapabilityTests {

    private static final Capability DISCUSSIONS = new Capability(
            "discussions", 10, "/discussions", "web.search", "web.search", List.of("/spaces/*/discussions"));

    @Test
    void allThatStandsUnderItsPathsBelongsToIt() {
        assertThat(List.of(
                        "/discussions",
                        "/discussions/{id}",
                        "/discussions/7kq2m?page=2",
                        "/discussions/7kq2m#message-1",
                        "/spaces/{space}/discussions",
                        "/spaces/7kq2m/discussions/new"))
                .allMatch(DISCUSSIONS::covers);
    }

    @Test
    void whatOnlyBeginsAlikeDoesNot() {
        assertThat(List.of("/", "/discussionsand", "/spaces", "/spaces/{space}", "/spaces/7kq2m/members", "/other"))
                .noneMatch(DISCUSSIONS::covers);
    }

    @Test
    void itsKeyIsOneWord() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Capability("a,b", 1, "/a", "web.search", "web.search"));
    }
}
