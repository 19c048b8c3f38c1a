package nl.zwerm.search.internal;

import java.util.List;
import java.util.Locale;
import nl.zwerm.search.IndexedDocument;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;

/** How a document stands in the index. Nothing of its text is stored. */
final class Fields {

    /** Raise with every change to these fields or to the analysis: an index of another version is thrown away. */
    static final String SCHEMA = "3";

    static final String ID = "id";
    static final String THREAD = "thread";
    static final String KIND = "kind";
    static final String SPACE = "space";
    static final String AUTHOR = "author";
    static final String TOPIC = "topic";
    static final String AT = "at";
    static final String OPEN = "open";
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String AROUND = "around";
    static final String FILES = "files";
    static final String DUTCH = "_nl";
    static final String ENGLISH = "_en";
    static final List<String> LANGUAGES = List.of(DUTCH, ENGLISH);

    private static final FieldType FOLDED = text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType STEMMED = text(IndexOptions.DOCS_AND_FREQS);

    private Fields() {}

    static Term id(long id) {
        return new Term(ID, Long.toString(id));
    }

    static Document of(IndexedDocument source) {
        var document = new Document();
        document.add(new StringField(ID, Long.toString(source.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(ID, source.id()));
        document.add(new NumericDocValuesField(THREAD, source.thread()));
        document.add(new StringField(KIND, source.kind(), Field.Store.NO));
        document.add(new StringField(OPEN, Boolean.toString(source.open()), Field.Store.NO));
        addNumber(document, SPACE, source.space());
        addNumber(document, AT, source.at().toEpochMilli());
        var author = source.author();
        if (author != null) {
            addNumber(document, AUTHOR, author);
        }
        source.topics().forEach(topic -> addNumber(document, TOPIC, topic));
        addText(document, TITLE, source.language(), source.title());
        addText(document, BODY, source.language(), source.body());
        addText(document, AROUND, source.language(), source.around());
        if (!source.files().isEmpty()) {
            addText(document, FILES, source.language(), source.files());
        }
        source.topicNames().forEach(name -> addText(document, BODY, source.language(), name));
        return document;
    }

    /** "nl", "nl-BE" and "NL" are Dutch; of other languages only the plain words are known. */
    static List<String> suffixes(String language) {
        var primary = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return LANGUAGES.stream().filter(("_" + primary)::equals).toList();
    }

    private static void addNumber(Document document, String field, long value) {
        document.add(new LongField(field, value, Field.Store.NO));
    }

    private static void addText(Document document, String field, String language, String text) {
        document.add(new Field(field, text, FOLDED));
        suffixes(language).forEach(suffix -> document.add(new Field(field + suffix, text, STEMMED)));
    }

    private static FieldType text(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
