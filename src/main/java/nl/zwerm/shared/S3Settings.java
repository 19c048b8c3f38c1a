package nl.zwerm.shared;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A bucket for stored files, of Amazon or of whoever speaks as S3 does.
 *
 * @param endpoint its server ({@code https://s3.example.org}); files lie in the data folder when not given
 */
@ConfigurationProperties("zwerm.files.s3")
public record S3Settings(
        @DefaultValue("") String endpoint,
        @DefaultValue("") String bucket,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey) {

    public static final S3Settings NONE = new S3Settings("", "", "", "", "");

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern ENDPOINT = Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]+/?");

    public boolean given() {
        return !endpoint.isBlank() || !bucket.isBlank() || !accessKey.isBlank() || !secretKey.isBlank();
    }

    /** What is wrong with them, in terms of what an administrator sets. */
    public Optional<String> mistake() {
        if (!ENDPOINT.matcher(endpoint).matches()) {
            return Optional.of(
                    "ZWERM_FILES_S3_ENDPOINT must be an address without a path (https://s3.example.org), not '"
                            + endpoint + "'");
        }
        if (!BUCKET.matcher(bucket).matches()) {
            return Optional.of("ZWERM_FILES_S3_BUCKET must be the name of a bucket, not '" + bucket + "'");
        }
        if (region.isBlank() || accessKey.isBlank() || secretKey.isBlank()) {
            return Optional.of(
                    "ZWERM_FILES_S3_REGION, ZWERM_FILES_S3_ACCESS_KEY and ZWERM_FILES_S3_SECRET_KEY go with a bucket");
        }
        return Optional.empty();
    }

    /** Of an object in the bucket, or of the bucket itself. */
    URI address(String key) {
        var server = endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
        return URI.create(server + "/" + bucket + "/" + key);
    }

    @Override
    public String toString() {
        return "bucket " + bucket + " at " + endpoint;
    }
}
