package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogEntryDetailView;
import app.tollgate.api.audit.LogEntryDetailView.SealView;
import app.tollgate.api.audit.LogEntryView;
import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Boundary of those who look at a log; each look is an entry of it. */
@Stateless
@Interceptors(TenantTransaction.class)
public class LogReading {

    @Inject
    private LogPages pages;

    @Inject
    private LogDays days;

    @Inject
    private SystemLog log;

    /**
     * Entries that pass the filter, newest first.
     *
     * @throws ProblemException {@code invalid} if the cursor is not one of ours or the days are the wrong way round
     */
    public Page<LogEntryView> list(Caller caller, LogFilter filter, PageRequest page) {
        long before = page.after().map(LogReading::receipt).orElse(Long.MAX_VALUE);
        List<LogPages.Numbered> found = pages.page(filter, days.of(caller, filter), before, page.rowsToRead());
        Page<LogPages.Numbered> cut = page.cut(found, row -> Long.toString(row.receipt()));
        log.add(caller, LogLooks.event("LOG_READ", filter));
        return new Page<>(cut.items().stream().map(LogPages.Numbered::view).toList(), cut.nextCursor());
    }

    /** @throws ProblemException {@code not-found} */
    public LogEntryDetailView get(Caller caller, UUID id) {
        LogPages.Detailed found = pages.find(id).orElseThrow(ProblemException::notFound);
        log.add(
                caller,
                LogEvent.of(LogEventType.EXPORT, "LOG_ENTRY_READ")
                        .about(new LogTarget("LOG_ENTRY", id.toString(), null)));
        LogEntryView entry = found.view();
        return new LogEntryDetailView(
                entry.id(),
                entry.at(),
                entry.type(),
                entry.actor(),
                entry.address(),
                entry.action(),
                entry.target(),
                entry.requestId(),
                LogValues.details(found.details()),
                found.position() == 0 ? null : seal(found));
    }

    private static SealView seal(LogPages.Detailed found) {
        HexFormat hex = HexFormat.of();
        return new SealView(found.position(), hex.formatHex(found.rowHash()), hex.formatHex(found.sealHash()));
    }

    private static long receipt(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw ProblemException.invalid(
                    List.of(FieldError.inQuery("cursor", "type", "Use the nextCursor of the page before.")));
        }
    }
}
