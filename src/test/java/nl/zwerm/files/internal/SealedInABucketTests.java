package nl.zwerm.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.zwerm.files.FileId;
import nl.zwerm.shared.Blobs;
import nl.zwerm.shared.BucketStandIn;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.ZwermSettings;
import nl.zwerm.spaces.SpaceKeys;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.TestTransaction;

@WebTest
class SealedInABucketTests {

    private static final String TEXT = "Een zwierezwaai in de bucket";

    @Autowired
    private CastOnStage cast;

    @Autowired
    private ZwermSettings settings;

    @Autowired
    private Keys keys;

    @Autowired
    private SpaceKeys spaceKeys;

    @Autowired
    private FileStore store;

    private BucketStandIn bucket;
    private SealedBytes bytes;

    @BeforeEach
    void begin() throws Exception {
        bucket = new BucketStandIn();
        bytes = new SealedBytes(new Blobs(settings, bucket.settings()), keys, spaceKeys, store);
    }

    @AfterEach
    void end() {
        bucket.close();
    }

    @Test
    void nobodyWhoHasTheBucketReadsWhatIsInIt() {
        bytes.put(FileId.next(), TEXT.getBytes(StandardCharsets.UTF_8));
        bytes.put(FileId.next(), TEXT.getBytes(StandardCharsets.UTF_8), cast.confidential());
        assertThat(bucket.objects.values())
                .hasSize(2)
                .noneMatch(kept -> new String(kept, StandardCharsets.UTF_8).contains("zwierezwaai"));
    }

    @Test
    void anOutageEndsTheDeedAndNothingOfItStays() {
        bytes.put(FileId.next(), TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(bucket.objects).hasSize(1);
        TestTransaction.flagForRollback();
        TestTransaction.end();
        assertThat(bucket.objects).isEmpty();

        TestTransaction.start();
        bucket.close();
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> bytes.put(FileId.next(), TEXT.getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("does not answer");
    }
}
