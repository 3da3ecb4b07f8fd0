package app.tollgate.ejb.schedule;

import app.tollgate.api.report.ReportStatus;
import app.tollgate.api.report.ReportView;
import app.tollgate.api.schedule.DeliveryReason;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.ReportFinished;
import app.tollgate.ejb.spending.AlertRecipients;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Sends what a report was made for, in the commit that finishes the report, or notes why nothing is sent. */
@ApplicationScoped
class DeliveryOutcome {

    @Inject
    private Deliveries deliveries;

    @Inject
    private DeliveryMail mail;

    @Inject
    private ReportDesk reports;

    @Inject
    private AlertRecipients contacts;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    void onReportFinished(@Observes ReportFinished finished) {
        deliveries.holdMaking(finished.report()).ifPresent(delivery -> end(finished, delivery));
    }

    private void end(ReportFinished finished, Delivery delivery) {
        if (finished.status() == ReportStatus.READY) {
            ready(finished.caller(), delivery);
        } else {
            fail(
                    delivery,
                    finished.status() == ReportStatus.CANCELLED
                            ? DeliveryReason.REPORT_CANCELLED
                            : DeliveryReason.REPORT_FAILED);
        }
    }

    private void ready(Caller caller, Delivery delivery) {
        ReportView report = reports.get(caller, delivery.made().report());
        deliveries.measured(delivery.id(), report.rows(), report.bytes());
        Tenant tenant = tenants.find(caller.tenant()).orElseThrow(ProblemException::notFound);
        Optional<DeliveryReason> skipped = skipped(tenant, delivery, report);
        List<String> recipients = delivery.terms().recipients().isEmpty()
                ? contacts.primary()
                : delivery.terms().recipients();
        if (skipped.isPresent()) {
            deliveries.ended(delivery.id(), Delivery.State.SKIPPED, skipped.get(), clock.instant());
        } else if (recipients.isEmpty()) {
            fail(delivery, DeliveryReason.NO_RECIPIENTS);
        } else {
            boolean attached = report.bytes() <= DeliveryMail.MOST_ATTACHED;
            mail.send(caller, tenant, deliveries.find(delivery.id()).orElseThrow(), recipients, attached);
            deliveries.mailed(delivery.id(), recipients, attached, clock.instant());
        }
    }

    private static Optional<DeliveryReason> skipped(Tenant tenant, Delivery delivery, ReportView report) {
        if (tenant.status() == TenantStatus.SUSPENDED) {
            return Optional.of(DeliveryReason.SUSPENDED);
        }
        return delivery.terms().skipIfEmpty() && report.rows() == 0
                ? Optional.of(DeliveryReason.EMPTY)
                : Optional.empty();
    }

    private void fail(Delivery delivery, DeliveryReason reason) {
        deliveries.ended(delivery.id(), Delivery.State.FAILED, reason, clock.instant());
    }
}
