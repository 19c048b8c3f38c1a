package nl.zwerm.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.zwerm.search.IndexFiles;
import nl.zwerm.search.SearchIndex;
import nl.zwerm.shared.FullDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeepingTheIndexTests {

    private final Library library = new Library();

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void theCursorSurvivesCommitAndReopening() {
        assertThat(library.index.cursor()).isEmpty();
        library.dutch(1, "Rooster", "Een");
        library.index.commit("17:42");
        library.reopen();

        assertThat(library.index.cursor()).contains("17:42");
        assertThat(library.find("rooster")).containsExactly(1L);
        assertThat(library.index.count()).isEqualTo(1);
    }

    @Test
    void whatChangesReplacesAndWhatGoesIsGone() {
        library.dutch(1, "Rooster", "Een");
        library.dutch(1, "Infuus", "Een");
        library.dutch(2, "Infuus", "Twee");
        library.index.remove(List.of(2L, 3L));
        library.index.commit("1");

        assertThat(library.find("rooster")).isEmpty();
        assertThat(library.find("infuus")).containsExactly(1L);
        assertThat(library.index.count()).isEqualTo(1);
    }

    @Test
    void whatIsRemovedStandsInNoFileOnceItIsSweptAlsoAfterARestart() throws IOException {
        library.index.put(LongStream.rangeClosed(1, 20)
                .mapToObj(id -> Library.question(id, "nl", id == 1 ? "Kwikstaart" : "Rooster", "Twee"))
                .toList());
        library.index.commit("1");
        library.index.remove(List.of(1L));
        library.index.commit("2");
        library.reopen();
        assertThat(onDisk("kwikstaart")).as("it is only marked").isTrue();
        assertThat(library.index.swept()).isFalse();

        library.index.sweep();
        assertThat(onDisk("kwikstaart")).isFalse();
        assertThat(library.index.swept()).isTrue();
        assertThat(library.index.whole()).as("by its own hand").isTrue();
        library.reopen();
        assertThat(library.index.swept()).isTrue();
        assertThat(library.index.cursor()).contains("2");
        assertThat(library.index.count()).isEqualTo(19);
    }

    @Test
    void whatStoodAroundSomethingRemovedIsSweptWithIt() throws IOException {
        library.add(
                Library.question(1, "nl", "Kwikstaart", "Een"), Library.question(2, "nl", "Rooster", "Schemerlibel"));
        library.index.commit("1");
        library.index.remove(List.of(1L));
        library.dutch(2, "Rooster", "Twee");
        library.index.sweep();

        assertThat(onDisk("schemerlibel")).isFalse();
        assertThat(library.find("rooster")).containsExactly(2L);
    }

    @Test
    void whatGoesWhileItIsRebuiltIsSweptToo() throws IOException {
        library.dutch(1, "Kwikstaart", "Een");
        var read = Stream.of(1L, 2L, 3L).map(id -> {
            if (id == 3L) {
                library.index.remove(List.of(1L));
            }
            return Library.question(id, "nl", id == 1L ? "Kwikstaart" : "Rooster", "Gelezen");
        });
        library.index.rebuild(read, "5");
        assertThat(library.index.swept()).isFalse();

        library.index.sweep();
        assertThat(onDisk("kwikstaart")).isFalse();
        assertThat(library.find("rooster")).containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void whatItNeverHeldAsksForNoSweeping() {
        library.dutch(1, "Rooster", "Een");
        library.dutch(1, "Rooster", "Twee");
        library.index.remove(List.of(17L));

        assertThat(library.index.swept()).isTrue();
    }

    @Test
    void aDamagedIndexStartsAnew() throws IOException {
        library.dutch(1, "Rooster", "Een");
        library.index.commit("17");
        library.index.close();
        for (var file : segments()) {
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(file, bytes);
        }
        library.index = LuceneIndex.open(library.folder);

        assertStartedAnew();
    }

    /** As when somebody cleans up, restores half a backup, or a disk fails, under a running server. */
    @Test
    void itNoticesAFileThatIsTakenAwayOrWrittenIn() throws IOException {
        library.dutch(1, "Rooster", "Een");
        library.index.commit("17");
        assertThat(library.index.whole()).isTrue();
        var file = segments().getLast();
        var bytes = Files.readAllBytes(file);

        Files.delete(file);
        assertThat(library.index.whole()).isFalse();

        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(Library.MONDAY));
        assertThat(library.index.whole()).isFalse();
    }

    @Test
    void itNoticesADamagedFileWhoseTimeSaysNothing() throws IOException {
        library.dutch(1, "Rooster", "Een");
        library.index.commit("17");
        assertThat(library.index.readable()).isTrue();
        for (var file : segments()) {
            var time = Files.getLastModifiedTime(file);
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 0x55;
            try (var open = new RandomAccessFile(file.toFile(), "rw")) {
                open.write(bytes);
            }
            Files.setLastModifiedTime(file, time);
        }
        assertThat(library.index.readable()).isFalse();
        assertThat(IndexFiles.look(library.folder)).isEqualTo(IndexFiles.State.DAMAGED);
    }

    @Test
    void fromOutsideItIsSeenHowItIs() throws IOException {
        assertThat(IndexFiles.look(library.folder)).isEqualTo(IndexFiles.State.BUILDING);
        library.dutch(1, "Rooster", "Een");
        library.index.commit("17");
        assertThat(IndexFiles.look(library.folder)).isEqualTo(IndexFiles.State.WHOLE);
        assertThat(IndexFiles.look(library.folder.resolve("elsewhere"))).isEqualTo(IndexFiles.State.ABSENT);
    }

    @Test
    void onAFullDiskNothingThatWasKeptIsLostAndThePlaceInTheLogStays() {
        var disk = new FillingDisk();
        library.index.close();
        library.index = LuceneIndex.open(library.folder, disk);
        library.dutch(1, "Rooster", "Een");
        library.index.commit("17");

        disk.fill();
        assertThatThrownBy(() -> {
                    library.dutch(2, "Rooster", "Twee");
                    library.index.commit("18");
                })
                .satisfies(failure -> assertThat(FullDisk.is(failure)).isTrue());
        assertThat(library.index.whole()).isFalse();
        library.index.close();
        library.index = LuceneIndex.open(library.folder, disk);
        assertThat(library.index.cursor()).contains("17");
        assertThat(library.find("rooster")).containsExactly(1L);

        disk.makeRoom();
        library.dutch(2, "Rooster", "Twee");
        library.index.commit("18");
        assertThat(library.find("rooster")).hasSize(2);
        assertThat(library.index.cursor()).contains("18");
    }

    @Test
    void anEmptiedOrNonsensicalFolderStartsAnew() throws IOException {
        library.index.commit("17");
        library.index.close();
        for (var file : segments()) {
            Files.delete(file);
        }
        Files.writeString(library.folder.resolve("current"), "../../etc/passwd");
        library.index = LuceneIndex.open(library.folder);

        assertStartedAnew();
    }

    @Test
    void anIndexOfAnotherVersionStartsAnew() throws IOException {
        library.dutch(1, "Rooster", "Een");
        library.index.commit("17");
        library.index.close();
        try (var folder = IndexFolder.open(library.folder);
                var generation = folder.current()) {
            generation.commitAs("0", "17");
        }
        library.index = LuceneIndex.open(library.folder);

        assertStartedAnew();
    }

    @Test
    void aSecondProcessIsRefusedAndDamagesNothing() {
        library.dutch(1, "Rooster", "Een");

        assertThatThrownBy(() -> LuceneIndex.open(library.folder)).hasMessageContaining("in use");
        assertThat(library.find("rooster")).containsExactly(1L);
    }

    @Test
    void rebuildingReplacesEverything() {
        library.dutch(1, "Rooster", "Oud");
        library.index.rebuild(Stream.of(Library.question(2, "nl", "Rooster", "Nieuw")), "99");

        assertThat(library.find("rooster")).containsExactly(2L);
        library.reopen();
        assertThat(library.find("rooster")).containsExactly(2L);
        assertThat(library.index.cursor()).contains("99");
    }

    @Test
    void whileRebuildingTheOldIndexAnswersAndChangesAreKept() throws InterruptedException {
        library.dutch(1, "Rooster", "Oud");
        var reading = new CountDownLatch(1);
        var changed = new CountDownLatch(1);
        var read = Stream.of(1L, 2L, 3L).map(id -> {
            reading.countDown();
            await(changed);
            return Library.question(id, "nl", "Rooster", "Gelezen");
        });
        var rebuilding = Thread.ofVirtual().start(() -> library.index.rebuild(read, "5"));
        await(reading);
        assertThat(library.find("rooster")).containsExactly(1L);
        library.dutch(1, "Rooster", "Gewijzigd");
        library.index.remove(List.of(3L));
        changed.countDown();
        rebuilding.join();

        assertThat(library.find("rooster")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(library.find("gewijzigd")).containsExactly(1L);
    }

    @Test
    void aRebuildThatFailsLeavesTheOldIndex() {
        library.dutch(1, "Rooster", "Oud");
        var failing = Stream.of(1).map(one -> {
            if (one == 1) {
                throw new IllegalStateException("the database went away");
            }
            return Library.question(one, "nl", "Rooster", "Nieuw");
        });

        assertThatThrownBy(() -> library.index.rebuild(failing, "5")).hasMessageContaining("went away");
        assertThat(library.find("oud")).containsExactly(1L);
        library.dutch(2, "Rooster", "Later");
        assertThat(library.find("rooster")).hasSize(2);
    }

    @Test
    void manyWriteAndSearchAtOnce() throws InterruptedException {
        var wrong = new AtomicInteger();
        var threads = Stream.iterate(0, n -> n + 1)
                .limit(4)
                .map(n -> Thread.ofVirtual().start(() -> {
                    for (var i = 0; i < 8; i++) {
                        library.dutch(n * 100L + i, "Rooster", "Dienst");
                        wrong.addAndGet(library.find("rooster").isEmpty() ? 1 : 0);
                    }
                }))
                .toList();
        library.index.rebuild(Stream.of(Library.question(9_999, "nl", "Rooster", "Gelezen")), "1");
        for (var thread : threads) {
            thread.join();
        }

        assertThat(wrong).hasValue(0);
        assertThat(library.index.count()).isPositive();
    }

    private void assertStartedAnew() {
        SearchIndex index = library.index;
        assertThat(index.cursor()).isEmpty();
        assertThat(index.count()).isZero();
        library.dutch(7, "Rooster", "Opnieuw");
        assertThat(library.find("rooster")).containsExactly(7L);
    }

    private boolean onDisk(String word) throws IOException {
        for (var file : segments()) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                return true;
            }
        }
        return false;
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.walk(library.folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("generation-"))
                    .filter(file -> !file.getFileName().toString().endsWith(".lock"))
                    .toList();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
