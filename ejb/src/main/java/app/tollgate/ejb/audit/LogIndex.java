package app.tollgate.ejb.audit;

import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Store of the terms by which entries are found, block by block. */
@ApplicationScoped
class LogIndex {

    @Inject
    private Sql sql;

    LogIndex() {}

    /** Receipts of entries that have terms. */
    ReceiptRange indexed() {
        return sql.find(
                        "select coalesce((select min(receipt) from system_log), 0) as first,"
                                + " coalesce((select max(block) + 1 from system_log_block), 0) * " + BlockTerms.SIZE
                                + " as beyond",
                        row -> new ReceiptRange(row.getLong("first") - 1, row.getLong("beyond")))
                .orElseThrow();
    }

    /** In which blocks, and where in them, what is sought stands. */
    Map<Long, BitSet> places(Sought sought, long firstBlock, long lastBlock) {
        return sql
                .list(
                        "select block, term, entries from system_log_term where term = any (?) and block between ? and ?",
                        row -> new Found(
                                row.getLong("block"),
                                BlockTerms.places(
                                        new BlockTerms.Term(row.getString("term"), row.getBytes("entries")),
                                        sought.beginning())),
                        sought.terms().toArray(String[]::new),
                        firstBlock,
                        lastBlock)
                .stream()
                .filter(found -> !found.places().isEmpty())
                .collect(Collectors.toMap(Found::block, Found::places, LogIndex::either));
    }

    private static BitSet either(BitSet one, BitSet other) {
        one.or(other);
        return one;
    }

    /** The next block that nothing can be added to any more, if it is full. */
    Optional<Long> due() {
        return sql.find(
                        "select greatest(coalesce((select max(block) + 1 from system_log_block), 0),"
                                + " coalesce((select min(receipt) from system_log), 0) / " + BlockTerms.SIZE
                                + ") as next, coalesce((select horizon from system_log_seal order by position desc limit 1), 0)"
                                + " as horizon",
                        row -> row.getLong("horizon") >= (row.getLong("next") + 1) * BlockTerms.SIZE - 1
                                ? Optional.of(row.getLong("next"))
                                : Optional.<Long>empty())
                .orElseThrow();
    }

    /** Takes a block, unless another has. */
    boolean take(long block) {
        return sql.update("insert into system_log_block (block) values (?) on conflict do nothing", block) == 1;
    }

    /** What the entries of a block are found by. */
    BlockTerms terms(long block) {
        long first = block * BlockTerms.SIZE;
        BlockTerms terms = new BlockTerms();
        Map<String, Set<String>> wordsOfIds = new HashMap<>();
        sql.list(
                "select receipt, type, actor_id, request_id, address, tsvector_to_array(words) as words from system_log"
                        + " where receipt >= ? and receipt < ?",
                row -> terms.add(
                        (int) (row.getLong("receipt") - first),
                        row.getString("type"),
                        row.getString("actor_id"),
                        words(row, wordsOfIds)),
                first,
                first + BlockTerms.SIZE);
        return terms;
    }

    /** @param known of ids that many entries share: who called and from where */
    private static List<String> words(ResultSet row, Map<String, Set<String>> known) throws SQLException {
        List<String> words = new ArrayList<>(wordsOfId(row.getString("request_id")));
        words.addAll(Arrays.asList((String[]) row.getArray("words").getArray()));
        words.addAll(known.computeIfAbsent(row.getString("address"), LogIndex::wordsOfId));
        words.addAll(known.computeIfAbsent(row.getString("actor_id"), LogIndex::wordsOfId));
        return words;
    }

    private static Set<String> wordsOfId(String id) {
        return new LogWords().id(id).all();
    }

    void add(long block, List<BlockTerms.Term> terms) {
        sql.update(
                "insert into system_log_term (term, block, entries) select term, ?, entries"
                        + " from unnest(?::text[], ?::bytea[]) as t (term, entries) order by term",
                block,
                terms.stream().map(BlockTerms.Term::term).toArray(String[]::new),
                terms.stream().map(BlockTerms.Term::places).toArray(byte[][]::new));
    }

    private record Found(long block, BitSet places) {}

    /**
     * One condition of a search.
     *
     * @param terms those of which any will do
     * @param beginning of a word; empty if it is not one
     */
    record Sought(Collection<String> terms, String beginning) {}
}
