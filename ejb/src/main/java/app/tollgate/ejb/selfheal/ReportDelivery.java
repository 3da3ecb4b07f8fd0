package app.tollgate.ejb.selfheal;

import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.schedule.Timing;
import app.tollgate.api.selfheal.SelfHealedReportSettings;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.schedule.Agenda;
import app.tollgate.ejb.schedule.DeliveryDue;
import app.tollgate.ejb.schedule.DeliveryTerms;
import app.tollgate.ejb.schedule.DeliveryUnsent;
import app.tollgate.ejb.schedule.PlanOwner;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;

/** Has the report of self-healed contacts delivered as its settings say, each confirmation and each retraction of one once. */
@ApplicationScoped
class ReportDelivery {

    static final String KIND = "SELF_HEALED_REPORT";

    /** A tenant has one. */
    static final PlanOwner OWNER = new PlanOwner(KIND, new UUID(0, 1));

    @Inject
    private Agenda agenda;

    @Inject
    private ReportSettings settings;

    @Inject
    private ReportedChanges reported;

    @Inject
    private ReportDesk reports;

    @Inject
    private TenantDirectory tenants;

    /** Lets settings take effect that were just saved. */
    void follow(Caller caller, SelfHealedReportSettings saved) {
        if (saved.enabled()) {
            agenda.plan(caller, OWNER, saved.timing());
        } else {
            agenda.pause(caller, OWNER);
        }
    }

    /** When the next one is due; empty while the report is off. */
    Optional<Instant> next(Caller caller) {
        return agenda.next(caller, OWNER);
    }

    /** @throws ProblemException {@code conflict} while one is being made already, or if it was never said how often it is sent */
    DeliveryView runNow(Caller caller, ReportSettingsRow now) {
        Timing timing = now.settings().timing();
        if (timing.frequency() == null) {
            throw new ProblemException(
                    ProblemCode.CONFLICT,
                    "Say first how often the report is sent: that decides which days a delivery is about.");
        }
        return agenda.runNow(caller, now.logTarget(caller), OWNER, timing);
    }

    Page<DeliveryView> history(Caller caller, PageRequest page) {
        return agenda.history(caller, OWNER, page);
    }

    void onDeliveryDue(@Observes DeliveryDue due) {
        due.of(KIND).ifPresent(owner -> make(due, settings.get().settings()));
    }

    /** What was not sent has told nobody. */
    void onDeliveryUnsent(@Observes DeliveryUnsent unsent) {
        unsent.of(KIND).ifPresent(owner -> reported.untell(unsent.delivery()));
    }

    private void make(DeliveryDue due, SelfHealedReportSettings now) {
        SentOrder order = new SentOrder(now.columns(), due.delivery());
        // Asking first: it takes the lock of the intake, which whoever judges numbers holds before theirs.
        String title = title(due.caller());
        UUID report =
                reports.order(due.as(title), order.report(), reported.untold()).id();
        reported.tell(due.delivery());
        due.makes(report, new DeliveryTerms(title, now.recipients(), true));
    }

    private String title(Caller caller) {
        String locale = tenants.find(caller.tenant())
                .orElseThrow(ProblemException::notFound)
                .locale();
        return ResourceBundle.getBundle(
                        "mail.selfheal",
                        Locale.forLanguageTag(locale),
                        ReportDelivery.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString("title");
    }
}
