package nl.zwerm.search.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Replaces each word by its stem and, in the same place, the stems of its parts; leaves stopwords out. */
final class WordFormsFilter extends TokenFilter {

    private final WordForms forms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final ArrayDeque<String> waiting = new ArrayDeque<>();

    WordFormsFilter(TokenStream input, WordForms forms) {
        super(input);
        this.forms = forms;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!waiting.isEmpty()) {
            term.setEmpty().append(waiting.poll());
            increment.setPositionIncrement(0);
            return true;
        }
        var skipped = 0;
        while (input.incrementToken()) {
            var word = term.toString();
            if (!forms.stopword(word)) {
                increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
                replace(word);
                return true;
            }
            skipped += increment.getPositionIncrement();
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }

    private void replace(String word) {
        var stems = new LinkedHashSet<String>();
        stems.add(forms.stem(word));
        stems.addAll(forms.partStems(word));
        term.setEmpty().append(stems.removeFirst());
        waiting.addAll(stems);
    }
}
