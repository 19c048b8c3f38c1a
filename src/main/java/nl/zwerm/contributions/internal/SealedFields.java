package nl.zwerm.contributions.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.zwerm.shared.Keys;
import org.springframework.stereotype.Component;

/** The fields of a form as bytes under the master key, in steps of one length, so that not even the length tells much. */
@Component
class SealedFields {

    private static final int STEP = 4_096;

    private final Keys keys;

    SealedFields(Keys keys) {
        this.keys = keys;
    }

    byte[] seal(Map<String, String> fields, String purpose) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(fields.size());
            for (var field : fields.entrySet()) {
                write(out, field.getKey());
                write(out, field.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var plain = bytes.toByteArray();
        return keys.seal(Arrays.copyOf(plain, (plain.length + STEP - 1) / STEP * STEP), purpose);
    }

    Map<String, String> open(byte[] sealed, String purpose) {
        try (var in = new DataInputStream(new ByteArrayInputStream(keys.open(sealed, purpose)))) {
            var fields = new HashMap<String, String>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                fields.put(read(in), read(in));
            }
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
