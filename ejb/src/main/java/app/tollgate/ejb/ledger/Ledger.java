package app.tollgate.ejb.ledger;

import app.tollgate.api.shared.Money;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.SqlResults;
import app.tollgate.ejb.shared.SqlStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Posts to the tenant's ledger and reads balances, in the running transaction.
 *
 * <p>Postings of a tenant wait for each other: each entry begins where the one before it in its account ended. In the order of locks
 * the ledger stands before the sums of usage, and these before the cap row.
 */
@ApplicationScoped
public class Ledger {

    /**
     * Answers a row when the running transaction has its turn at the ledger; its parameter is {@link #LOCK}. A part of the statement that
     * stands before those of {@link #postingInTurn}: what one statement sees is settled before it waits.
     */
    public static final String TURN = "select pg_advisory_xact_lock(?, hashtext(current_schema()))";

    public static final int LOCK = 0x6c646772;

    private static final String POST = """
            with posted as (insert into ledger_posting (id, posted_at, kind, debit_account, credit_account, amount_micros, reference)
              values (?, ?, ?, ?, ?, ?, ?))
            insert into ledger_entry (account, sequence, posting_id, kind, amount_micros, balance_before_micros, balance_after_micros)
            select side.account, coalesce(last.sequence, 0) + 1, ?, ?, side.amount, coalesce(last.balance_after_micros, 0),
              coalesce(last.balance_after_micros, 0) + side.amount
            from (values (?, -?::bigint), (?, ?::bigint)) as side (account, amount)
            left join lateral (select sequence, balance_after_micros from ledger_entry where account = side.account
              order by sequence desc limit 1) as last on true
            returning account, balance_after_micros
            """;

    private final Sql sql;

    @Inject
    Ledger(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected Ledger() {
        this(null);
    }

    /** Posts, and answers what both accounts hold then. */
    public Balances post(Posting posting) {
        SqlStep<Balances> step = postingInTurn(posting);
        sql.together(List.of(SqlStep.of(TURN, results -> true, LOCK), step));
        return step.result();
    }

    /** The same as a part of a round trip, behind a statement that took the {@link #TURN}. */
    public SqlStep<Balances> postingInTurn(Posting posting) {
        return SqlStep.of(
                POST,
                Ledger::balances,
                posting.id(),
                posting.at(),
                posting.kind(),
                posting.debit(),
                posting.credit(),
                posting.amount().micros(),
                posting.reference().orElse(null),
                posting.id(),
                posting.kind(),
                posting.debit(),
                posting.amount().micros(),
                posting.credit(),
                posting.amount().micros());
    }

    /** Keeps others from posting until the running transaction ends, so that a balance that is read stays true. */
    public void hold() {
        sql.find(TURN, row -> true, LOCK);
    }

    public Money balance(Account account) {
        return sql.find(
                        "select balance_after_micros from ledger_entry where account = ? order by sequence desc limit 1",
                        row -> new Money(row.getLong(1)),
                        account)
                .orElse(Money.ZERO);
    }

    private static Balances balances(SqlResults results) throws SQLException {
        ResultSet rows = results.rows();
        Map<Account, Money> after = new EnumMap<>(Account.class);
        while (rows.next()) {
            after.put(Account.valueOf(rows.getString(1)), new Money(rows.getLong(2)));
        }
        return new Balances(after);
    }
}
