package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionsTests {

    private static final String AMINA = "3k9x0m2vqa7t";
    private static final String JONAS = "0123456789ab";

    @Test
    void findsEveryoneOnceInOrder() {
        var text = Mentions.link("Jonas", JONAS) + " en **" + Mentions.link("Amina", AMINA) + "**\n\n> - "
                + Mentions.link("Jonas", JONAS);
        assertThat(Mentions.of(text)).containsExactly(JONAS, AMINA);
    }

    @Test
    void nobodyIsMentionedInCode() {
        var amina = Mentions.link("Amina", AMINA);
        assertThat(Mentions.of("`" + amina + "`\n\n    " + amina + "\n\n```\n" + amina + "\n```"))
                .isEmpty();
    }

    @Test
    void onlyPublicIdsCount() {
        assertThat(Mentions.of("[@a](/people/3k9x0m2vqa7) [@a](/people/3K9X0M2VQA7T) [@a](/people/3k9x0m2vqailou)"
                        + " [@a](/people/uuuuuuuuuuuu) [@a](/people/new) [@a](https://x.example/people/" + AMINA + ")"
                        + " [a](/people/" + AMINA + ") \\[@a](/people/" + AMINA + ")"))
                .isEmpty();
    }

    @Test
    void strangeNamesStayWithinTheirLink() {
        var link = Mentions.link("A](/x) *b* `c` <d> &amp;", AMINA);
        assertThat(Mentions.of(link)).containsExactly(AMINA);
        assertThat(PlainText.of(link)).isEqualTo("@A](/x) *b* `c` <d> &amp;");
    }
}
