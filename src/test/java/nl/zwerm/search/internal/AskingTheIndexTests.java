package nl.zwerm.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskingTheIndexTests {

    private final Library library = new Library();
    private final CurrentIndex current = new CurrentIndex();

    @BeforeEach
    void fill() {
        library.dutch(1, "Rooster", "Een");
        library.index.commit("17");
        current.use(library.index);
        current.completed();
    }

    @AfterEach
    void close() {
        library.close();
    }

    /** What was written over fails in any way: a number that is no place in an array, a document without an id. */
    @Test
    void whoeverAsksWhatWasWrittenOverFindsNothingAndHearsThatItIsReadAnew() throws IOException {
        overwrite();

        assertThat(current.ask(_ -> fail(), "nothing")).isEqualTo("nothing");
        assertThat(current.complete()).isFalse();
        assertThat(current.doubted()).isTrue();
    }

    @Test
    void aMistakeOfOursIsNotBlamedOnTheIndex() {
        assertThatThrownBy(() -> current.ask(_ -> fail(), "nothing")).hasMessageContaining("no place");
        assertThat(current.complete()).isTrue();
    }

    private static String fail() {
        throw new ArrayIndexOutOfBoundsException("no place in an array");
    }

    private void overwrite() throws IOException {
        try (var files = Files.walk(library.folder)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(one -> one.toString().contains("generation-"))
                    .toList()) {
                try (var open = new RandomAccessFile(file.toFile(), "rw")) {
                    open.write(new byte[(int) open.length()]);
                }
            }
        }
    }
}
