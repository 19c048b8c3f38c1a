package nl.zwerm.circles.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Component;

/** A proof of attendance on paper; says what its page says, and nothing else. */
@Component
class ProofPdf {

    private final Words words;

    ProofPdf(Words words) {
        this.words = words;
    }

    /** {@code code} is what proves it, {@code json} the same for programs, {@code base} where it can be checked. */
    byte[] write(Proof proof, String code, byte[] json, String base, Locale locale) {
        var said = new Saying(locale);
        try (var sheet = new Sheet(said.of("circles.proof"), locale.toLanguageTag())) {
            sheet.heading(said.of("circles.proof"));
            sheet.paragraph(said.of("circles.proof.says", "organisation", proof.organisation()));
            sheet.facts(facts(proof, said));
            sheet.subheading(said.of("circles.proof.pdf.check"));
            sheet.paragraph(said.of("circles.proof.pdf.how"));
            if (!base.isEmpty()) {
                sheet.link(base + Proofs.CHECKED_AT, base + Proofs.PATH + code);
            }
            sheet.paragraph(said.of("circles.proof.code"));
            sheet.code(code);
            sheet.attach("proof.json", "application/json", json);
            return sheet.finish(
                    ByteBuffer.wrap(code.getBytes(StandardCharsets.US_ASCII)).hashCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> facts(Proof proof, Saying said) {
        return List.of(
                said.of("circles.proof.name"),
                proof.name(),
                said.of("circles.proof.day"),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(said.locale)
                        .format(LocalDate.parse(proof.day())),
                said.of("circles.proof.minutes"),
                duration(proof, said),
                said.of("circles.session.method"),
                proof.method(said.locale.getLanguage()),
                said.of("circles.proof.people"),
                Integer.toString(proof.people()),
                said.of("circles.proof.role"),
                said.of("circles.proof.role." + proof.role()));
    }

    private static String duration(Proof proof, Saying said) {
        var minutes = proof.minutes();
        return minutes == null
                ? said.of("circles.proof.spread")
                : said.of("circles.session.minutes", "minutes", minutes);
    }

    /** Words in one language. */
    private final class Saying {

        private final Locale locale;

        Saying(Locale locale) {
            this.locale = locale;
        }

        String of(String key) {
            return words.say(locale, key, Map.of());
        }

        String of(String key, String name, Object value) {
            return words.say(locale, key, Map.of(name, value));
        }
    }
}
