package app.tollgate.ejb.selfheal;

import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.selfheal.SelfHealedReportSettings;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.SeenVersions;
import app.tollgate.api.shared.Versioned;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Instant;
import java.util.Optional;

/** Boundary of the settings of the report of self-healed contacts. A change takes effect with its commit: the report is planned, or pauses. */
@Stateless
@Interceptors(TenantTransaction.class)
public class SelfHealedReport {

    @Inject
    private ReportSettings settings;

    @Inject
    private ReportDelivery delivery;

    public Versioned<SelfHealedReportSettings> get(Caller caller) {
        ReportSettingsRow row = settings.get();
        return new Versioned<>(row.settings(), row.version());
    }

    /** When the next delivery is due; empty while the report is off. */
    public Optional<Instant> next(Caller caller) {
        return delivery.next(caller);
    }

    /**
     * Sends now what no delivery has told, whether the report is on or off; the next delivery comes when it would have come.
     *
     * @throws ProblemException {@code conflict} while such a delivery is being made, or if it was never said how often it is sent
     */
    public DeliveryView run(Caller caller) {
        return delivery.runNow(caller, settings.get());
    }

    /** What was sent, or not, newest first. */
    public Page<DeliveryView> deliveries(Caller caller, PageRequest page) {
        return delivery.history(caller, page);
    }

    /** @throws ProblemException {@code precondition-failed} if what stands there is none of the {@code seen}, {@code invalid} naming each member */
    public Versioned<SelfHealedReportSettings> put(
            Caller caller, Draft<SelfHealedReportSettings> draft, SeenVersions seen) {
        SelfHealedReportSettings chosen = draft.checked(ReportSettingsRules::check);
        ReportSettingsRow row = settings.getToChange();
        if (!seen.include(row.version())) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED,
                    "Read the settings again, look at what changed, and save once more.");
        }
        row.choose(chosen);
        settings.save();
        delivery.follow(caller, row.settings());
        return new Versioned<>(row.settings(), row.version());
    }
}
