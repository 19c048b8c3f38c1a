package nl.zwerm.shared;

import com.google.crypto.tink.KeysetHandle;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** The key of one confidential space. {@code place} binds a text to where it stands, so that it cannot be moved. */
public record SpaceKey(KeysetHandle handle) {

    /** As it is kept in a place that is for nobody else. */
    String text() {
        return Keys.write(handle);
    }

    static SpaceKey read(String text) throws GeneralSecurityException {
        Keys.prepare();
        return new SpaceKey(Keys.read(text));
    }

    public String seal(String text, String place) {
        return Base64.getEncoder().encodeToString(seal(text.getBytes(StandardCharsets.UTF_8), place));
    }

    public String open(String sealed, String place) {
        return new String(open(Base64.getDecoder().decode(sealed), place), StandardCharsets.UTF_8);
    }

    public byte[] seal(byte[] plain, String place) {
        try {
            return Keys.aead(handle).encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + place, e);
        }
    }

    public byte[] open(byte[] sealed, String place) {
        try {
            return Keys.aead(handle).decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + place, e);
        }
    }
}
