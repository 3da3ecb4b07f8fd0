package app.tollgate.ejb.selfheal;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.selfheal.SelfHealedExportRequest;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Optional;
import java.util.UUID;

/** Boundary that tells the system log which self-healed contacts left the house. */
@Stateless
@Interceptors(TenantTransaction.class)
public class SelfHealedExport {

    @Inject
    private SystemLog log;

    /** Tells what became of a file that was asked for. */
    public void tell(Caller caller, SelfHealedExportRequest asked, Written written) {
        log.add(
                caller,
                LogEvent.of(LogEventType.EXPORT, "SELF_HEALED_EXPORTED")
                        .about(new LogTarget(
                                "SELF_HEALED_CONTACTS", caller.tenant().slug(), null))
                        .with(
                                "columns",
                                asked.columns().stream().map(Enum::name).toList())
                        .with(
                                "listId",
                                Optional.ofNullable(asked.listId())
                                        .map(UUID::toString)
                                        .orElse(null))
                        .with("from", asked.from() == null ? null : asked.from().toString())
                        .with("to", asked.to() == null ? null : asked.to().toString())
                        .with("q", asked.q())
                        .with("rows", written.rows())
                        .with("sha256", written.sha256())
                        .with("complete", written.complete()));
    }

    /** @param complete whether all of it reached the caller */
    public record Written(long rows, String sha256, boolean complete) {}
}
