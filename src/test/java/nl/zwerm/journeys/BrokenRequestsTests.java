package nl.zwerm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

/** What no browser sends, or half, is refused plainly: it is not our failure, and nothing of it is logged as one. */
class BrokenRequestsTests extends Journey {

    @Test
    void whatIsNoTextIsNotUnderstood() {
        var nora = as(Cast.NORA);
        for (var path : new String[] {"/search?q=%ff", "/mentions?q=%ff", "/questions?before=%ff"}) {
            assertNotUnderstood(nora.request().get(path));
        }
        assertNotUnderstood(send(nora, "application/x-www-form-urlencoded; charset=bogus", "title=caf%E9"));
    }

    @Test
    void halfAFormIsNotUnderstood() {
        var nora = as(Cast.NORA);
        assertNotUnderstood(send(nora, "multipart/form-data; boundary=x", "--x\r\nhalf"));
    }

    @Test
    void endlessFieldsAreTooMuch() {
        var answer = send(as(Cast.NORA), "application/x-www-form-urlencoded", "topics=a&".repeat(20_000));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("Dit is te veel").doesNotContain("Er ontbrak iets");
    }

    @Test
    void aTextThatIsFarTooLongComesBackWithWhy() {
        var text = "zuurstof+".repeat(600_000);
        var answer = send(as(Cast.NORA), "application/x-www-form-urlencoded", "title=Wie+weet+dit&body=" + text);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("20.000 tekens")
                .contains(text.substring(0, 90_000).replace('+', ' '));
    }

    @Test
    void whatIsLargerThanAnyFormIsRefusedAndStaysWhereItWasTyped() {
        var text = "zuurstof+".repeat(1_000_000);
        var answer = send(as(Cast.NORA), "application/x-www-form-urlencoded", "title=Wie+weet+dit&body=" + text);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("te groot", "Ga terug: wat je typte staat er nog");
    }

    private static void assertNotUnderstood(APIResponse answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Dit begrijpen we niet");
    }

    private static APIResponse send(Page page, String type, String body) {
        var token = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("zwerm-csrf"))
                .findFirst()
                .orElseThrow();
        return page.request()
                .post(
                        "/questions",
                        RequestOptions.create()
                                .setHeader("Content-Type", type)
                                .setHeader("X-XSRF-TOKEN", token.value)
                                .setData(body));
    }
}
