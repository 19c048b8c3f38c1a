package nl.zwerm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingFilesInABucketTests {

    private static final byte[] CONTENT = {1, 2, 3, 4};
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    Path data;

    private BucketStandIn bucket;
    private ZwermSettings settings;
    private Blobs blobs;

    @BeforeEach
    void begin() throws IOException {
        bucket = new BucketStandIn();
        settings = new ZwermSettings(data, null, null, null, "");
        blobs = new Blobs(settings, bucket.settings());
    }

    @AfterEach
    void end() {
        bucket.close();
    }

    @Test
    void requestsAreSignedAsAmazonsExamplesAre() {
        var signature =
                new S3Signature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        var headers = new TreeMap<>(Map.of(
                "host", "examplebucket.s3.amazonaws.com",
                "range", "bytes=0-9",
                "x-amz-content-sha256", NOTHING,
                "x-amz-date", "20130524T000000Z"));
        assertThat(signature.of("GET", "/test.txt", headers, NOTHING, Instant.parse("2013-05-24T00:00:00Z")))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void whatWasPutIsReadBackUntilItIsDeleted() {
        var key = blobs.put(CONTENT);
        assertThat(bucket.objects).containsOnlyKeys(key);
        assertThat(data.resolve("files")).doesNotExist();
        assertThat(blobs.read(key)).isEqualTo(CONTENT);
        assertThat(blobs.read(blobs.put(new byte[0]))).isEmpty();
        blobs.delete(key);
        blobs.delete(key);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> blobs.read(key));
    }

    @Test
    void damageIsNoticed() {
        var key = blobs.put(CONTENT);
        bucket.objects.put(key, new byte[] {9});
        assertThatIllegalStateException().isThrownBy(() -> blobs.read(key));
    }

    @Test
    void aWrongKeyAndAWrongBucketAreRefusedInWords() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new Blobs(settings, bucket.settings("zwerm-files", "verkeerd")).put(CONTENT))
                .withMessageContaining("bucket zwerm-files at http://127.0.0.1")
                .withMessageContaining("403 SignatureDoesNotMatch")
                .withMessageNotContaining("verkeerd");
        var elsewhere = bucket.settings("anders", bucket.settings().secretKey());
        assertThat(new S3Bucket(elsewhere).trouble()).get().asString().contains("404 NoSuchBucket");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new Blobs(settings, elsewhere).read("0".repeat(64) + "-000000000000"));
        assertThat(new S3Bucket(bucket.settings()).trouble()).isEmpty();
        assertThat(bucket.objects).isEmpty();
    }

    @Test
    void whoIsBusyIsAskedAgainAndWhoIsGoneIsNamed() {
        bucket.beBusyFor(2);
        var key = blobs.put(CONTENT);
        assertThat(blobs.read(key)).isEqualTo(CONTENT);
        bucket.beBusyFor(3);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> blobs.put(CONTENT))
                .withMessageContaining("503 SlowDown");
        bucket.close();
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> blobs.put(CONTENT))
                .withMessageContaining("does not answer");
        blobs.letGo(key);
        assertThat(bucket.objects).containsOnlyKeys(key);
    }

    @Test
    void halfOfTheSettingsIsNotEnough() {
        assertThat(S3Settings.NONE.given()).isFalse();
        var half = new S3Settings("https://s3.example.org", "zwerm", "us-east-1", "", "");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Blobs(settings, half))
                .withMessageContaining("ZWERM_FILES_S3_SECRET_KEY");
        assertThat(new S3Settings("s3.example.org", "zwerm", "us-east-1", "a", "b").mistake())
                .isPresent();
        assertThat(new S3Settings("https://s3.example.org", "Zwerm/..", "us-east-1", "a", "b").mistake())
                .isPresent();
        assertThat(new S3Settings("https://s3.example.org", "zwerm", "us-east-1", "a", "geheim"))
                .asString()
                .doesNotContain("geheim");
    }

    @Test
    void theFolderMovesIntoTheBucketAndIsReadMeanwhile() throws IOException {
        var before = new Blobs(settings);
        var one = before.put(CONTENT);
        var other = before.put(new byte[] {5});
        assertThat(blobs.read(one)).isEqualTo(CONTENT);
        bucket.objects.put(one, new byte[] {9});

        assertThat(blobs.moveToBucket(_ -> {})).isEqualTo(new Blobs.Moved(2, 5));
        assertThat(bucket.objects).containsOnlyKeys(one, other);
        try (var files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(blobs.read(one)).isEqualTo(CONTENT);
        assertThat(blobs.moveToBucket(_ -> {})).isEqualTo(new Blobs.Moved(0, 0));
    }

    @Test
    void whatDoesNotArriveStaysInTheFolder() {
        var key = new Blobs(settings).put(CONTENT);
        bucket.close();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> blobs.moveToBucket(_ -> {}));
        assertThat(new Blobs(settings).read(key)).isEqualTo(CONTENT);
    }
}
