package nl.zwerm.files.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zwerm.files.FileId;
import org.junit.jupiter.api.Test;

class WordsInFilesTests {

    @Test
    void theTextSaysWhatItsFilesAreCalled() {
        var sent = FileId.next();
        var imported = FileId.next();
        var bare = FileId.next();
        var text = "Zie [Plan \\(2\\)\\_b.pdf](/files/" + sent + ") en [dit](/files/" + imported
                + "/as/draaiboek%20dienst.pdf), of /files/" + bare + ".";
        assertThat(WordsInFiles.names(text))
                .containsEntry(sent, "Plan (2)_b.pdf")
                .containsEntry(imported, "draaiboek dienst.pdf")
                .containsEntry(bare, "zwerm-" + bare);
        assertThat(WordsInFiles.names("[".repeat(100_000) + "/files/niets")).isEmpty();
    }
}
