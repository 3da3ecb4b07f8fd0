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
import jakarta.enterprise.event.Event;
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
    private Event<DeliveryUnsent> unsent;

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
                    finished.caller(),
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
            end(caller, delivery, Delivery.State.SKIPPED, skipped.get());
        } else if (recipients.isEmpty()) {
            fail(caller, delivery, DeliveryReason.NO_RECIPIENTS);
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

    private void fail(Caller caller, Delivery delivery, DeliveryReason reason) {
        end(caller, delivery, Delivery.State.FAILED, reason);
    }

    private void end(Caller caller, Delivery delivery, Delivery.State state, DeliveryReason reason) {
        deliveries.ended(delivery.id(), state, reason, clock.instant());
        unsent.fire(new DeliveryUnsent(caller, delivery.owner(), delivery.id()));
    }
}
