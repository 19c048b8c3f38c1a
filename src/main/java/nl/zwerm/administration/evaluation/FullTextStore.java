package nl.zwerm.administration.evaluation;

import java.util.List;
import java.util.Set;
import nl.zwerm.search.IndexedDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * PostgreSQL's own full-text search over the same texts, each by the dictionary of its language, titles weighing most. As
 * typed it asks for every word; texts with some of the words follow those, since without them it would find next to
 * nothing.
 */
@Repository
class FullTextStore {

    private static final int MOST = 400;

    private final JdbcClient jdbc;

    FullTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How PostgreSQL orders what it finds. */
    enum Order {
        FREQUENCY("ts_rank(t.words, a.some, 0)"),
        FREQUENCY_BY_LENGTH("ts_rank(t.words, a.some, 1)"),
        COVER("ts_rank_cd(t.words, a.some, 0)"),
        COVER_BY_LENGTH("ts_rank_cd(t.words, a.some, 1)");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    void fill(List<IndexedDocument> texts) {
        jdbc.sql("create schema full_text").update();
        jdbc.sql("""
                        create table full_text.written (
                            thread bigint not null,
                            space bigint not null,
                            dictionary regconfig not null,
                            words tsvector not null)
                        """).update();
        texts.forEach(this::insert);
    }

    List<Long> threads(String query, Set<Long> spaces, Order order) {
        return jdbc.sql("""
                        with asked as (
                            select d.dictionary, websearch_to_tsquery(d.dictionary, :query) as every,
                                   replace(plainto_tsquery(d.dictionary, :query)::text, '&', '|')::tsquery as some
                            from (values ('dutch'::regconfig), ('english'::regconfig)) d (dictionary))
                        select t.thread
                        from full_text.written t
                        join asked a on a.dictionary = t.dictionary
                        where t.space in (:spaces) and (t.words @@ a.every or t.words @@ a.some)
                        order by t.words @@ a.every desc, %s desc, t.words::text
                        limit :most
                        """.formatted(order.sql))
                .param("query", query)
                .param("spaces", spaces)
                .param("most", MOST)
                .query(Long.class)
                .list();
    }

    private void insert(IndexedDocument text) {
        jdbc.sql("""
                        insert into full_text.written (thread, space, dictionary, words)
                        values (:thread, :space, :dictionary::regconfig,
                                setweight(to_tsvector(:dictionary::regconfig, :title), 'A')
                                    || to_tsvector(:dictionary::regconfig, :body))
                        """)
                .param("thread", text.thread())
                .param("space", text.space())
                .param("dictionary", text.language().startsWith("nl") ? "dutch" : "english")
                .param("title", text.title())
                .param("body", text.body() + "\n" + String.join("\n", text.topicNames()))
                .update();
    }
}
