package app.tollgate.ejb.ledger;

import app.tollgate.api.shared.Money;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads single lines of an account, found by an index each; what lies between them follows from their balances, so that nobody has to
 * walk through usage.
 */
@ApplicationScoped
public class AccountHistory {

    private static final String LINES = """
            select entry.sequence, entry.posting_id, entry.kind, entry.amount_micros, entry.balance_after_micros, posting.posted_at,
              posting.reference
            from ledger_entry entry join ledger_posting posting on posting.id = entry.posting_id
            where entry.account = ? and\s""";

    private final Sql sql;

    @Inject
    AccountHistory(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected AccountHistory() {
        this(null);
    }

    /** The last line before the given place. */
    public Optional<LedgerLine> lastBefore(Account account, long sequence) {
        return sql.find(
                LINES + "entry.sequence < ? order by entry.sequence desc limit 1",
                AccountHistory::line,
                account,
                sequence);
    }

    /** The last lines that are not usage, before the given place, newest first. */
    public List<LedgerLine> marksBefore(Account account, long sequence, int rows) {
        return sql.list(
                LINES + "entry.kind <> 'USAGE' and entry.sequence < ? order by entry.sequence desc limit ?",
                AccountHistory::line,
                account,
                sequence,
                rows);
    }

    /** The lines at these places, in no order. */
    public List<LedgerLine> at(Account account, Set<Long> sequences) {
        return sql.list(
                LINES + "entry.sequence = any (?)", AccountHistory::line, account, sequences.toArray(Long[]::new));
    }

    /** The account's line of the posting with this kind, which is not usage, and reference. */
    public Optional<LedgerLine> named(Account account, PostingKind kind, String reference) {
        return sql.find(
                LINES + "entry.kind <> 'USAGE' and posting.kind = ? and posting.reference = ?",
                AccountHistory::line,
                account,
                kind,
                reference);
    }

    /** The account's line of the posting with this id, which is not of usage. */
    public Optional<LedgerLine> find(Account account, UUID posting) {
        return sql.find(
                LINES + "entry.kind <> 'USAGE' and entry.posting_id = ?", AccountHistory::line, account, posting);
    }

    private static LedgerLine line(ResultSet row) throws SQLException {
        return new LedgerLine(
                row.getLong("sequence"),
                row.getObject("posting_id", UUID.class),
                Sql.instant(row, "posted_at"),
                PostingKind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount_micros")),
                new Money(row.getLong("balance_after_micros")),
                Optional.ofNullable(row.getString("reference")));
    }
}
