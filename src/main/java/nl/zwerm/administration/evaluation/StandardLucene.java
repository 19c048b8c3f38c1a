package nl.zwerm.administration.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.zwerm.search.IndexedDocument;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Lucene as it comes: its standard analyser, BM25, any of the words. */
final class StandardLucene implements Engine, AutoCloseable {

    private static final int MOST = 400;
    private static final String TEXT = "text";
    private static final String SPACE = "space";
    private static final String THREAD = "thread";

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final StandardAnalyzer analyzer = new StandardAnalyzer();
    private final DirectoryReader reader;

    StandardLucene(List<IndexedDocument> texts) {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var text : texts) {
                writer.addDocument(document(text));
            }
            writer.commit();
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public List<Long> threads(String query, Set<Long> spaces) {
        var words = new QueryBuilder(analyzer).createBooleanQuery(TEXT, query);
        if (words == null) {
            return List.of();
        }
        var numbers = spaces.stream().mapToLong(Long::longValue).toArray();
        var within = new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(LongField.newSetQuery(SPACE, numbers), Occur.FILTER)
                .build();
        try {
            var searcher = new IndexSearcher(reader);
            var threads = new ArrayList<Long>();
            for (var hit : searcher.search(within, MOST).scoreDocs) {
                var thread =
                        reader.storedFields().document(hit.doc).getField(THREAD).numericValue();
                threads.add(thread.longValue());
            }
            return threads;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (directory;
                analyzer) {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(IndexedDocument text) {
        var document = new Document();
        var words = text.title() + "\n" + text.body() + "\n" + String.join("\n", text.topicNames());
        document.add(new TextField(TEXT, words, Field.Store.NO));
        document.add(new LongField(SPACE, text.space(), Field.Store.NO));
        document.add(new StoredField(THREAD, text.thread()));
        return document;
    }
}
