package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogCheckpoint;
import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.audit.LogPurgeStatement;
import app.tollgate.api.audit.LogRow;
import app.tollgate.api.audit.LogVerificationView.PublicKeyView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Boundary of those who take the log, or a part of it, with them as a file. What the file holds is cut when it is begun; it is read page
 * by page, each in a short transaction. Its beginning and its end are entries of the log.
 */
@Stateless
@Interceptors(TenantTransaction.class)
public class LogExport {

    /** Entries read at once. */
    public static final int PAGE = 1_000;

    @Inject
    private LogChainReading chain;

    @Inject
    private LogKeyring keyring;

    @Inject
    private LogDays days;

    @Inject
    private SystemLog log;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Cuts and tells that a file is begun. */
    public Cut begin(Caller caller, LogFilter filter, String format) {
        days.of(caller, filter);
        log.add(caller, LogLooks.event("LOG_EXPORT_BEGUN", filter).with("format", format));
        Optional<LogPurgeStatement> base = chain.base(caller);
        Optional<LogCheckpoint> severed = chain.checkpointBehind(
                caller, base.map(LogPurgeStatement::position).orElse(0L));
        return sql.find(
                        "select coalesce((select max(position) from system_log_seal), 0) as position,"
                                + " coalesce((select horizon from system_log_seal order by position desc limit 1), 0) as horizon,"
                                + " coalesce((select max(receipt) from system_log), 0) as receipt",
                        row -> new Cut(
                                base,
                                row.getLong("position"),
                                row.getLong("horizon"),
                                row.getLong("receipt"),
                                clock.instant(),
                                severed,
                                keyring.views()))
                .orElseThrow();
    }

    /** Sealed entries that pass the filter, behind a position, in the order of the chain. */
    public List<LogChainReading.ChainLink> links(Caller caller, LogFilter filter, Cut cut, long after) {
        LogQuery query = new LogQuery(filter, days.of(caller, filter)).links(after, cut.position(), PAGE);
        return sql.list(query.text(), LogChainReading::link, query.parameters());
    }

    /** The chain from one position to another, both included, by its hashes alone. */
    public List<LogChainReading.ChainHash> hashes(Caller caller, long first, long last) {
        return chain.hashes(caller, first, last);
    }

    /** Entries without a seal, behind a receipt: the youngest, and any that was put in behind the sealer. */
    public List<LogRow> unsealed(Caller caller, LogFilter filter, Cut cut, long after) {
        ReceiptRange range = new ReceiptRange(after, cut.receipt() + 1);
        LogQuery query = new LogQuery(filter, days.of(caller, filter)).unsealed(range, cut.position(), PAGE);
        return sql.list(query.text(), StoredRows::read, query.parameters());
    }

    /** Tells what became of the file. */
    public void end(Caller caller, LogFilter filter, Written written) {
        log.add(
                caller,
                LogLooks.event("LOG_EXPORTED", filter)
                        .with("format", written.format())
                        .with("rows", written.rows())
                        .with("sha256", written.sha256())
                        .with("complete", written.complete()));
    }

    /**
     * What a file holds: everything that was there at one moment.
     *
     * @param base behind what the chain begins, if retention has removed anything
     * @param position the last one of the chain
     * @param horizon up to which receipt every entry has a seal, unless somebody has put it in later
     * @param receipt the last one
     * @param severed the checkpoint of a position that the chain does not reach, if its end was cut off
     */
    public record Cut(
            Optional<LogPurgeStatement> base,
            long position,
            long horizon,
            long receipt,
            Instant at,
            Optional<LogCheckpoint> severed,
            List<PublicKeyView> publicKeys) {}

    /** @param complete whether all of it reached the caller */
    public record Written(String format, long rows, String sha256, boolean complete) {}
}
