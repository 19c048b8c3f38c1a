package nl.zwerm.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTests {

    @Test
    void aNameLeadsNowhere() {
        assertThat(FileName.of("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.of("C:\\Users\\tess\\plan.docx")).isEqualTo("plan.docx");
        assertThat(FileName.of("..")).isEmpty();
        assertThat(FileName.of("a/b/")).isEmpty();
        assertThat(FileName.of(".htaccess")).isEqualTo("htaccess");
        assertThat(FileName.of("plan\u0000.pdf\r\n")).isEqualTo("plan.pdf");
    }

    @Test
    void aNameReadsForwardsAndAsItIs() {
        assertThat(FileName.of("jaar\u202Efdp.exe")).isEqualTo("jaarfdp.exe");
        assertThat(FileName.of("\u2066plan\u2069\u200F.pdf")).isEqualTo("plan.pdf");
        assertThat(FileName.of("cafe\u0301.pdf")).isEqualTo("café.pdf");
        assertThat(FileName.of("wie \"wat\" <b>?.pdf")).isEqualTo("wie _wat_ _b__.pdf");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        var name = FileName.of("é".repeat(300) + ".pdf");
        assertThat(name).hasSize(120).endsWith("é.pdf");
        assertThat(FileName.of("x".repeat(300))).hasSize(120);
        assertThat(FileName.of("😀".repeat(300) + ".pdf").codePointCount(0, 236))
                .isEqualTo(120);
    }

    @Test
    void aLinkSaysTheNameAndNothingElse() {
        assertThat(FileName.link("[a](b) *c*_d_.pdf", "/files/x"))
                .isEqualTo("[\\[a\\]\\(b\\) \\*c\\*\\_d\\_.pdf](/files/x)");
    }
}
