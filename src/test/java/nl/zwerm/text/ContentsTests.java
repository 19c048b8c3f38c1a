package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zwerm.text.Contents.Heading;
import org.junit.jupiter.api.Test;

class ContentsTests {

    private static Contents of(String text) {
        return Contents.of(new Markdown().render(text, MarkdownContext.PAGE));
    }

    @Test
    void eachHeadingHasAPlaceOfItsOwnThatStaysWhenTheOthersChange() {
        var contents = of("# Vóór je *begint*\n\n## Stappen\n\n# Stappen\n\n# Stappen 2\n\n# …");
        assertThat(contents.headings())
                .containsExactly(
                        new Heading(1, "h-voor-je-begint", "Vóór je begint"),
                        new Heading(2, "h-stappen", "Stappen"),
                        new Heading(1, "h-stappen-2", "Stappen"),
                        new Heading(1, "h-stappen-2-2", "Stappen 2"),
                        new Heading(1, "h-", "…"));
        assertThat(contents.text().toString())
                .contains("<h3 id=\"h-voor-je-begint\">Vóór je <em>begint</em></h3>", "<h3 id=\"h-stappen-2\">");
        assertThat(of("# Anders\n\n## Stappen").headings().getLast().anchor()).isEqualTo("h-stappen");
    }

    @Test
    void whatIsTypedIntoAHeadingStaysText() {
        var contents = of("# <b id=\"x\">\" & $1 \\\\ onclick=\"a\"\n\ntekst");
        assertThat(contents.headings().getFirst().text()).isEqualTo("<b id=\"x\">\" & $1 \\ onclick=\"a\"");
        assertThat(contents.headings().getFirst().anchor()).isEqualTo("h-b-id-x-1-onclick-a");
        assertThat(contents.text().toString()).contains("&lt;b id").doesNotContain("<b");
    }

    @Test
    void tensOfThousandsOfEqualHeadingsAreNoTrouble() {
        var text = IntStream.range(0, 20_000).mapToObj(_ -> "# a").collect(Collectors.joining("\n"));
        assertThat(of(text).headings()).extracting(Heading::anchor).doesNotHaveDuplicates();
    }
}
