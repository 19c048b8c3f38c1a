package nl.zwerm.search.internal;

import java.util.List;
import org.tartarus.snowball.ext.EnglishStemmer;

final class EnglishForms implements WordForms {

    private final EnglishStemmer stemmer = new EnglishStemmer();

    @Override
    public boolean stopword(String word) {
        return WordLists.ENGLISH_STOPWORDS.contains(word);
    }

    @Override
    public String stem(String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    @Override
    public List<String> partStems(String word) {
        return List.of();
    }
}
