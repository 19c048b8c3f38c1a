package nl.zwerm.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import nl.zwerm.shared.Keys;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingACopyTests {

    private static final int DATA_IN_USE = 3;
    private static final String SECRET = "Wat wij hier zeggen blijft hier.";

    @TempDir
    Path place;

    private record Written(String question, String picture, byte[] bytes, String secret) {}

    @Test
    void whatWasCopiedIsThereAgainOnAnotherMachineWithItsKey() throws Exception {
        var data = Prepared.copiedTo(place);
        var file = place.resolve("copy.tar.gz");
        Written written;
        try (var server = RunningServer.on(data);
                var bea = Visitor.at(server.base())) {
            written = write(bea.signIn(Prepared.ADMINISTRATOR, Prepared.PASSWORD));
            refusesWhileTheServerRuns(data, file, server);
            server.stop();
            copies(data, file);
        }
        var fresh = place.resolve("elsewhere/data");
        refusesWithoutItsKey(file, fresh);
        refusesWhatIsNotWhole(file, fresh);
        restores(file, data, fresh);
        refusesWhereSomethingIs(file, fresh);
        try (var server = RunningServer.on(fresh);
                var bea = Visitor.at(server.base()).signIn(Prepared.ADMINISTRATOR, Prepared.PASSWORD)) {
            assertThat(bea.get(written.question()).page().expectFirst(".prose").text())
                    .contains("Zo ziet het eruit");
            assertThat(bea.bytes(written.picture())).isEqualTo(written.bytes());
            assertThat(bea.get(written.secret()).page().expectFirst(".prose").text())
                    .isEqualTo(SECRET);
        }
        aDoctorSaysSoWhenTheKeyIsThatOfOtherData(fresh);
    }

    private static Written write(Visitor bea) throws IOException {
        var bytes = picture();
        var picture = bea.upload(bytes).body().replaceFirst("(?s).*\"url\":\"([^\"]+)\".*", "$1");
        var question = bea.send(bea.form("/questions/new", "#ask-form")
                .with("title", "Hoe zetten we het klaar?")
                .with("body", "Zo ziet het eruit: ![Foto](" + picture + ")"));
        var space = bea.send(bea.form("/spaces/new", "form[action=/spaces]")
                .with("name", "Vertrouwensgroep")
                .with("kind", "confidential"));
        var secret = bea.send(bea.form("/questions/new", "#ask-form")
                .with("title", "Hoe gaan we verder?")
                .with("body", SECRET)
                .with("space", last(space.location())));
        return new Written(question.location(), picture, bytes, secret.location());
    }

    private static void refusesWhileTheServerRuns(Path data, Path file, RunningServer server) throws IOException {
        var refused = zwerm("backup", file.toString(), data);
        assertThat(refused.exit()).isEqualTo(DATA_IN_USE);
        assertThat(refused.err()).contains("in use", "process " + server.pid(), "Stop that one first");
        assertThat(file).doesNotExist();
    }

    private static void copies(Path data, Path file) throws IOException {
        var copied = zwerm("backup", file.toString(), data);
        assertThat(copied.exit()).as(copied.err()).isZero();
        assertThat(copied.out())
                .contains("Wrote " + file)
                .contains("The master key is not in it. It is " + Prepared.key(data));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var key = Files.readString(Prepared.key(data));
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(entry.getName()).doesNotEndWith(".key");
                assertThat(new String(tar.readAllBytes(), UTF_8)).doesNotContain(key);
            }
        }
        assertThat(zwerm("backup", file.toString(), data).err()).contains(file + " is there already");
    }

    private static void refusesWithoutItsKey(Path file, Path fresh) throws IOException {
        var refused = zwerm("restore", file.toString(), fresh);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("The master key " + Prepared.key(fresh) + " is not there", "--key-file");
        assertThat(fresh).doesNotExist();
    }

    private void refusesWhatIsNotWhole(Path file, Path fresh) throws IOException {
        Files.createDirectories(fresh.getParent());
        Files.writeString(Prepared.key(fresh), "any will do, it is not looked at yet");
        for (var broken : List.of(torn(small(file, false)), flipped(small(file, false)), small(file, true))) {
            var damaged = Files.write(place.resolve("damaged.tar.gz"), broken);
            var refused = zwerm("restore", damaged.toString(), fresh);
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err()).contains(damaged + " is damaged, or no backup", "Nothing was restored");
            assertThat(fresh).doesNotExist();
        }
        assertThat(zwerm("restore", place.resolve("nothing").toString(), fresh).err())
                .contains("There is no file " + place.resolve("nothing"));
        Files.delete(Prepared.key(fresh));
    }

    /** Sound, with two files of the copy; or one of them is not what it was. */
    private static byte[] small(Path file, boolean changed) throws IOException {
        var result = new ByteArrayOutputStream();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(file)));
                var out = new TarArchiveOutputStream(new GZIPOutputStream(result))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var name = entry.getName();
                var content = tar.readAllBytes();
                if (name.equals("postgres/credentials") && changed) {
                    content[0] ^= 1;
                } else if (name.equals("MANIFEST")) {
                    content = new String(content, UTF_8)
                            .lines()
                            .filter(line -> line.startsWith("# ") || line.matches(".*(credentials|cluster/PG_VERSION)"))
                            .collect(Collectors.joining("\n", "", "\n"))
                            .getBytes(UTF_8);
                } else if (!name.matches("postgres/(credentials|cluster/PG_VERSION)")) {
                    continue;
                }
                var copy = new TarArchiveEntry(name);
                copy.setSize(content.length);
                out.putArchiveEntry(copy);
                out.write(content);
                out.closeArchiveEntry();
            }
        }
        return result.toByteArray();
    }

    private static byte[] torn(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] flipped(byte[] whole) {
        var broken = whole.clone();
        broken[whole.length / 2] ^= 0x10;
        return broken;
    }

    private static void restores(Path file, Path data, Path fresh) throws IOException {
        Files.copy(Prepared.key(data), Prepared.key(fresh));
        var restored = zwerm("restore", file.toString(), fresh);
        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(restored.out())
                .contains("Everything is what was written on ", ", and stands in " + fresh + ".")
                .contains("The master key " + Prepared.key(fresh) + " opens the key of 1 confidential space.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rwx------");
    }

    private static void refusesWhereSomethingIs(Path file, Path fresh) throws IOException {
        var refused = zwerm("restore", file.toString(), fresh);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains(fresh + " is not empty", "choose an empty folder with --data");
    }

    private static void aDoctorSaysSoWhenTheKeyIsThatOfOtherData(Path fresh) throws IOException {
        Files.delete(Prepared.key(fresh));
        Keys.at(Prepared.key(fresh));
        var found = zwerm("doctor", fresh);
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.out())
                .contains("WRONG  sealed texts   the master key does not open the key of 1 confidential space; is "
                        + Prepared.key(fresh) + " the file of this data?")
                .contains("Something is wrong.");
    }

    /** The last word is the data folder. */
    private static Commanded zwerm(Object... words) throws IOException {
        var command = new ArrayList<String>();
        for (var word : words) {
            if (word instanceof Path) {
                command.add("--data");
            }
            command.add(word.toString());
        }
        return Commanded.zwerm(command.toArray(String[]::new));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static byte[] picture() throws IOException {
        var drawn = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            drawn.setRGB(x, x % 30, 0xd09040 + x);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", out);
        return out.toByteArray();
    }
}
