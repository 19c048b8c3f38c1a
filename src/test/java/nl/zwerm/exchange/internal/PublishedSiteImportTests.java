package nl.zwerm.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zwerm.exchange.ImportProgress;
import nl.zwerm.exchange.ImportReport;
import nl.zwerm.exchange.ImportRequest;
import nl.zwerm.exchange.StackExchangeImport;
import nl.zwerm.testing.CommittingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole sites as published, where they are at hand. */
@CommittingTest
class PublishedSiteImportTests {

    @Autowired
    private StackExchangeImport imports;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aWholeSiteComesInOnce() {
        if (!atHand()) {
            return;
        }
        var first = run("stackexchange-beer", "Bier");
        var site = new Imported(imports, jdbc, "beer.stackexchange.com");
        var before = site.everything();

        assertThat(first.site()).isEqualTo("beer.stackexchange.com");
        assertThat(added(first))
                .containsEntry("questions", 244L)
                .containsEntry("answers", 448L)
                .containsEntry("comments", 793L)
                .containsEntry("links", 58L);
        assertThat(first.quarantinedRows()).isZero();
        assertThat(site.texts("""
                        select count(*)::text
                        from questions.question q
                        join contributions.contribution c on c.id = q.accepted_answer_id
                        where c.origin = :origin and q.outcome = 'helped'
                        """)).containsExactly("142");
        assertThat(site.texts("""
                        select sum(imported_votes)::text
                        from contributions.contribution
                        where origin = :origin and kind <> 'comment'
                        """)).containsExactly("3785");

        assertThat(run("stackexchange-beer", "Bier").added()).isZero();
        assertThat(site.everything()).isEqualTo(before);
    }

    @Test
    void theOtherNotationAndPostsAloneWillDo() {
        if (atHand()) {
            var report = run("stackexchange-datascience-meta", "Data");

            assertThat(added(report)).containsEntry("questions", 257L).containsEntry("answers", 341L);
            assertThat(report.quarantinedRows()).isZero();
        }
    }

    private static boolean atHand() {
        var samples = System.getenv("ZWERM_SAMPLE_DATA");
        if (samples == null || samples.isBlank()) {
            System.err.println("ZWERM_SAMPLE_DATA is not set: importing published sites was not tried");
            return false;
        }
        return true;
    }

    private ImportReport run(String folder, String space) {
        var samples = System.getenv().getOrDefault("ZWERM_SAMPLE_DATA", "");
        return imports.run(new ImportRequest(Path.of(samples, folder), space, null, null), ImportProgress.SILENT);
    }

    private static Map<String, Long> added(ImportReport report) {
        return report.kinds().stream()
                .collect(Collectors.toMap(
                        kind -> kind.wordKey().substring("exchange.kind.".length()), ImportReport.OfKind::added));
    }
}
