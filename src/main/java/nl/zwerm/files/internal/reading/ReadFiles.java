package nl.zwerm.files.internal.reading;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.files.FileId;
import nl.zwerm.files.internal.FileStore;
import nl.zwerm.files.internal.SealedBytes;
import nl.zwerm.files.internal.reading.FileTextStore.Unread;
import nl.zwerm.files.internal.reading.ReadApart.Outcome;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the files of contributions some at a time, so that those are found by what stands in them, and draws their first sheet. What is sealed is left
 * alone, as its contribution is. A file of which the process died twice is not tried again.
 */
@Component
class ReadFiles {

    /** As much of a file as anybody will find it by. */
    static final int MOST_CHARACTERS = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(ReadFiles.class);
    private static final long MOST_BYTES = 32 * 1024 * 1024;
    private static final int MOST_TRIES = 2;
    private static final int BATCH = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FileTextStore store;
    private final FileStore files;
    private final SealedBytes bytes;
    private final Changes changes;
    private final TransactionTemplate transaction;

    ReadFiles(
            FileTextStore store, FileStore files, SealedBytes bytes, Changes changes, TransactionTemplate transaction) {
        this.store = store;
        this.files = files;
        this.bytes = bytes;
        this.changes = changes;
        this.transaction = transaction;
    }

    void readAll() {
        while (!Thread.currentThread().isInterrupted() && readSome(PATIENCE) == BATCH) {
            // No process lives longer than a batch.
        }
    }

    /** How many there were. */
    int readSome(Duration patience) {
        var unread = store.listUnread(MOST_BYTES, MOST_TRIES, BATCH);
        try (var apart = new ReadApart(patience, MOST_CHARACTERS)) {
            for (var file : unread) {
                if (!Thread.currentThread().isInterrupted()) {
                    read(file, apart);
                }
            }
        }
        return unread.size();
    }

    private void read(Unread file, ReadApart apart) {
        byte[] content;
        try {
            content = bytes.open(files.listOf(ContributionId.of(file.contribution())).stream()
                    .filter(one -> one.id().equals(FileId.of(file.id())))
                    .findFirst()
                    .orElseThrow(NotFound::new));
        } catch (NotFound | IllegalStateException e) {
            LOG.warn("file {} cannot be read for the search: {}", FileId.of(file.id()), e.toString());
            store.markTried(file);
            store.markTrouble(file, "its bytes are not there or damaged", MOST_TRIES);
            return;
        }
        store.markTried(file);
        switch (apart.read(content)) {
            case Outcome.Read read -> found(file, read.text(), preview(file, content, apart));
            case Outcome.Refused(var reason) -> store.markTrouble(file, reason, MOST_TRIES);
            case Outcome.Lost(var reason) -> {
                LOG.warn("file {} was not read for the search: {}", FileId.of(file.id()), reason);
                store.markTrouble(file, reason, 1);
            }
        }
    }

    /** Asked for after the text, which stays when the process dies of the drawing. */
    private byte @Nullable [] preview(Unread file, byte[] content, ReadApart apart) {
        return switch (apart.draw(content)) {
            case Outcome.Read(var drawn) -> drawn.length == 0 ? null : bytes.sealPreview(FileId.of(file.id()), drawn);
            case Outcome.Refused _ -> null;
            case Outcome.Lost(var reason) -> {
                LOG.warn("the first sheet of file {} was not drawn: {}", FileId.of(file.id()), reason);
                yield null;
            }
        };
    }

    private void found(Unread file, String text, byte @Nullable [] preview) {
        var plain = text.replace("\0", "").strip();
        transaction.executeWithoutResult(_ -> {
            if (store.markRead(file, plain, preview) && !plain.isEmpty()) {
                changes.note("contribution", file.contribution());
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        private final ReadFiles reading;

        Job(ReadFiles reading) {
            this.reading = reading;
        }

        @Bean
        RecurringTask<Void> readFilesForTheSearch() {
            return Tasks.recurring("files-read", FixedDelay.of(Duration.ofSeconds(20)))
                    .execute((_, _) -> reading.readAll());
        }
    }
}
