package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownLinksTests {

    private static final MarkdownLinks.Leading LEADING = new MarkdownLinks.Leading() {
        @Override
        public String of(String address) {
            return address.startsWith("b") ? "/pages/x" : address.endsWith(".svg") ? "/files/y/a.svg" : address;
        }

        @Override
        public boolean showable(String address) {
            return !address.startsWith("/files/y/");
        }
    };

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '§', textBlock = """
            See [b](b.md).; See [b](/pages/x).
            [b](b.md "A title") [c](c.md); [b](/pages/x "A title") [c](c.md)
            [b](<b c.md>); [b](/pages/x)
            [b](b_(1).md); [b](/pages/x)
            [b][1]\\n\\n[1]: b.md; [b][1]\\n\\n[1]: /pages/x
            > - [b](b.md)\\n>   and [b](b.md); > - [b](/pages/x)\\n>   and [b](/pages/x)
            | a | b |\\n|---|---|\\n| [b](b.md) | `[b](b.md)` |; | a | b |\\n|---|---|\\n| [b](/pages/x) | `[b](b.md)` |
            ```\\n[b](b.md)\\n```; ```\\n[b](b.md)\\n```
            [![p](b.png)](b.md); [![p](/pages/x)](/pages/x)
            ![drawing](a.svg); [drawing](/files/y/a.svg)
            ![p](c.png) *a*  __b__ <c>; ![p](c.png) *a*  __b__ <c>
            [be\\nfore](b.md); [be\\nfore](/pages/x)
            """)
    void changesTheAddressesAndNothingElse(String text, String led) {
        assertThat(MarkdownLinks.lead(text.replace("\\n", "\n"), LEADING)).isEqualTo(led.replace("\\n", "\n"));
    }

    @Test
    void leavesWhatIsTooLongToBeRead() {
        var text = "[b](b.md) ".repeat(30_000);

        assertThat(MarkdownLinks.lead(text, LEADING)).isEqualTo(text);
    }
}
