package app.tollgate.ejb.ledger;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.ArrayList;
import java.util.List;

/**
 * Boundary that adds a tenant's whole ledger up again and holds it against everything that was booked beside it.
 *
 * <p>Each claim is one query, whose snapshot is whole commits only, so it needs no lock and holds nobody up.
 */
@Stateless
@Interceptors(TenantTransaction.class)
public class LedgerProof {

    /** What must be without rows; the name says what would be wrong. */
    private static final List<Claim> CLAIMS = List.of(
            new Claim("posting-without-its-two-entries", """
                    select posting.id::text from ledger_posting posting left join ledger_entry entry on entry.posting_id = posting.id
                    group by posting.id having count(entry.account) <> 2
                      or sum(entry.amount_micros) filter (where entry.account = posting.credit_account) is distinct from posting.amount_micros
                      or sum(entry.amount_micros) filter (where entry.account = posting.debit_account) is distinct from -posting.amount_micros
                    """),
            new Claim("account-whose-chain-breaks", """
                    select distinct account from (select account, sequence, balance_before_micros, balance_after_micros, amount_micros,
                      lag(balance_after_micros, 1, 0::bigint) over chain as before, row_number() over chain as place
                      from ledger_entry window chain as (partition by account order by sequence)) as entry
                    where sequence <> place or balance_before_micros <> before or balance_after_micros <> before + amount_micros
                    """),
            new Claim(
                    "balances-that-do-not-add-up-to-zero",
                    "select sum(amount_micros)::text from ledger_entry having sum(amount_micros) <> 0"),
            new Claim("usage-that-is-not-what-the-ledger-earned", """
                    select earned::text || ' in the ledger, ' || booked::text || ' in the sums' from
                      (select coalesce(sum(amount_micros), 0) as earned from ledger_entry where account = 'USAGE') as ledger,
                      (select coalesce(sum(amount_micros), 0) as booked from usage_rollup) as sums where earned <> booked
                    """),
            new Claim("month-that-is-not-the-sum-of-its-days", """
                    select coalesce(spent.month, days.month)::text from spending_month as spent full join
                      (select date_trunc('month', day::timestamp)::date as month, sum(amount_micros) as amount from usage_rollup group by 1) as days
                    on days.month = spent.month where coalesce(days.amount, 0) <> coalesce(spent.spent_micros, 0)
                    """),
            new Claim("unbilled-that-is-not-the-usage-of-open-months", """
                    select unbilled::text || ' in the ledger, ' || booked::text || ' in the sums' from
                      (select coalesce(sum(amount_micros), 0) as unbilled from ledger_entry where account = 'UNBILLED') as ledger,
                      (select coalesce(sum(amount_micros), 0) as booked from usage_rollup where billing_mode = 'MONTHLY_INVOICE'
                        and day >= (select coalesce(closed_through + interval '1 month', '-infinity') from billing_preferences)) as sums
                    where unbilled <> -booked
                    """),
            new Claim("receivable-that-is-not-what-documents-say", """
                    select receivable::text || ' in the ledger, ' || said::text || ' on documents' from
                      (select coalesce(sum(amount_micros), 0) as receivable from ledger_entry where account = 'RECEIVABLE') as ledger,
                      (select coalesce(sum(case document.kind when 'INVOICE' then document.total_micros else -document.total_micros end), 0)
                        as said from invoice document left join invoice corrected on corrected.id = document.corrects
                        where coalesce(corrected.kind, document.kind) = 'INVOICE') as documents
                    where receivable <> -said
                    """),
            new Claim("document-that-is-not-the-sum-of-its-lines", """
                    select number from invoice where corrects is null and exact_micros <>
                      (select coalesce(sum(amount_micros), 0) from invoice_line where invoice_id = invoice.id)
                    """));

    @Inject
    private Sql sql;

    /** What does not hold, each with the first places it was seen at; empty if all is well. */
    public List<LedgerFault> prove(Caller caller) {
        List<LedgerFault> faults = new ArrayList<>();
        for (Claim claim : CLAIMS) {
            List<String> places = sql.list(claim.query.strip() + " limit 5", row -> row.getString(1));
            if (!places.isEmpty()) {
                faults.add(new LedgerFault(claim.name, places));
            }
        }
        return faults;
    }

    private record Claim(String name, String query) {}
}
