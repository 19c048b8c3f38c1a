package nl.zwerm.search.internal;

import java.io.Reader;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;

/** Cuts text into lower-case words without accents; parts of a hyphenated or camelCase word count beside the whole. */
final class WordAnalyzer extends Analyzer {

    private static final int SPLITTING = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.CATENATE_ALL
            | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
            | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;
    private static final byte[] DELIMITERS = WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE;
    private static final NormalizeCharMap MARKS = marks();

    private final Form form;

    private WordAnalyzer(Form form) {
        this.form = form;
    }

    /** For queries and marks: the plain words, with the length of each in positions. */
    static Analyzer plain() {
        return new WordAnalyzer(stream -> stream);
    }

    static Analyzer forIndex() {
        var folded = new WordAnalyzer(FlattenGraphFilter::new);
        var dutch = forms(DutchForms::new);
        var english = forms(EnglishForms::new);
        return new PerFieldAnalyzerWrapper(
                folded,
                Map.of(
                        Fields.TITLE + Fields.DUTCH, dutch,
                        Fields.BODY + Fields.DUTCH, dutch,
                        Fields.AROUND + Fields.DUTCH, dutch,
                        Fields.FILES + Fields.DUTCH, dutch,
                        Fields.TITLE + Fields.ENGLISH, english,
                        Fields.BODY + Fields.ENGLISH, english,
                        Fields.AROUND + Fields.ENGLISH, english,
                        Fields.FILES + Fields.ENGLISH, english));
    }

    private static Analyzer forms(Supplier<WordForms> forms) {
        return new WordAnalyzer(stream -> new WordFormsFilter(new FlattenGraphFilter(stream), forms.get()));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new WhitespaceTokenizer();
        var split = new WordDelimiterGraphFilter(words, true, DELIMITERS, SPLITTING, null);
        var folded = new ASCIIFoldingFilter(new LowerCaseFilter(split));
        return new TokenStreamComponents(words, form.of(folded));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(MARKS, reader);
    }

    /** Curly apostrophes become straight; what nobody sees (joiners, soft hyphens, loose accents) is dropped. */
    private static NormalizeCharMap marks() {
        var map = new NormalizeCharMap.Builder();
        for (var apostrophe : "\u2018\u2019\u02bc\u00b4`".toCharArray()) {
            map.add(String.valueOf(apostrophe), "'");
        }
        for (var invisible : "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff".toCharArray()) {
            map.add(String.valueOf(invisible), "");
        }
        for (var accent = '\u0300'; accent <= '\u036f'; accent++) {
            map.add(String.valueOf(accent), "");
        }
        return map.build();
    }

    private interface Form {
        TokenStream of(TokenStream folded);
    }
}
