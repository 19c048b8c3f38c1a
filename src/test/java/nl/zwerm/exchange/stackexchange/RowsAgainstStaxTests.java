package nl.zwerm.exchange.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/** Our own reading of attributes says the same as the platform's parser, on good rows and on bad ones. */
class RowsAgainstStaxTests {
    private static final String[] PIECES = {
        "a",
        "B",
        "1",
        " ",
        "\n",
        "\r\n",
        "\t",
        "&lt;",
        "&gt;",
        "&amp;",
        "&quot;",
        "&apos;",
        "&#10;",
        "&#xA;",
        "&#x1F37A;",
        "é",
        "\uD83C\uDF7A",
        "'",
        "/",
        ">",
        "=",
        ";",
        "]]>",
        "&#0065;"
    };
    private static final String[] BAD = {
        "&",
        "&#x0;",
        "&#x1F;",
        "&x;",
        "<",
        "\"",
        "\u0001",
        "\uFFFF",
        "&#xFFFE;",
        "&#;",
        "&#x;",
        "&;",
        "&#xD800;",
        "&#-1;"
    };

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    RowsAgainstStaxTests() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    @Test
    void bothReadTheSameOutOfTwentyThousandRows() {
        var random = new Random(20140121);
        var good = 0;
        for (int i = 0; i < 20_000; i++) {
            var row = row(random, i % 3 == 0);
            var ours = ours(row);
            assertThat(ours).as(row).isEqualTo(stax(row));
            good += ours.isPresent() ? 1 : 0;
        }
        assertThat(good).isBetween(10_000, 19_000);
    }

    private static String row(Random random, boolean spoil) {
        var row = new StringBuilder("<row");
        var attributes = random.nextInt(5);
        for (int i = 0; i < attributes; i++) {
            row.append(random.nextBoolean() ? " " : "\r\n  ").append("Name").append(i);
            row.append(random.nextInt(4) == 0 ? " = " : "=").append('"');
            for (int piece = random.nextInt(8); piece > 0; piece--) {
                row.append(PIECES[random.nextInt(PIECES.length)]);
            }
            if (spoil && random.nextInt(attributes) == 0) {
                row.append(BAD[random.nextInt(BAD.length)]);
            }
            row.append('"');
        }
        return row.append(random.nextBoolean() ? " />" : "/>").toString();
    }

    private static Optional<Map<String, String>> ours(String row) {
        try {
            return Optional.of(Row.of(row).attributes());
        } catch (NotTaken _) {
            return Optional.empty();
        }
    }

    private Optional<Map<String, String>> stax(String row) {
        try {
            var reader = factory.createXMLStreamReader(new StringReader(row));
            reader.next();
            var attributes = new HashMap<String, String>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
            return Optional.of(attributes);
        } catch (XMLStreamException _) {
            return Optional.empty();
        }
    }
}
