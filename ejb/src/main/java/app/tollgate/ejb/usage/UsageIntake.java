package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.usage.OnError;
import app.tollgate.api.usage.RejectedEvent;
import app.tollgate.api.usage.UsageBatch;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.api.usage.UsageReceipt;
import app.tollgate.ejb.pricing.PriceBook;
import app.tollgate.ejb.shared.Meters;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Boundary of the intake: when it answers, the events are stored, rated, summed and listed, or none of them is. */
@Stateless
@Interceptors(TenantTransaction.class)
public class UsageIntake {

    private static final int MOST_ERRORS = 1_000;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private PriceBook prices;

    @Inject
    private UsageEvents events;

    @Inject
    private InOrder inOrder;

    @Inject
    private TenantWork work;

    @Inject
    private Meters meters;

    @Inject
    private Clock clock;

    /**
     * Takes a batch in.
     *
     * @throws ProblemException {@code invalid} with all errors if any event is bad and the caller chose {@link OnError#REJECT}
     */
    public UsageReceipt record(Caller caller, UsageBatch batch) {
        refuseIfChosen(batch, batch.rejected());
        Instant now = clock.instant();
        TenantCalendar calendar = tenants.find(caller.tenant())
                .orElseThrow(ProblemException::notFound)
                .calendar();
        IntakeWork intake = new IntakeWork(
                batch.events(),
                calendar,
                prices.of(caller.tenant()),
                new UsageEvents.Receiving(now, caller.actor().id(), calendar.monthOf(now)));
        Outcome outcome = intake.dependsOnOrder() ? inOrder.add(intake) : addAtOnce(intake);
        refuseIfChosen(batch, outcome.rejected());
        if (batch.events().stream().anyMatch(event -> event.kind() == UsageKind.STORAGE)) {
            work.hint(StorageAccrual.WORK, caller.tenant(), now);
        }
        UsageReceipt receipt = receipt(batch, outcome);
        meters.count("tollgate_usage_events_accepted", receipt.accepted());
        meters.count("tollgate_usage_events_duplicate", receipt.duplicates());
        meters.count("tollgate_usage_events_rejected", receipt.rejected().size());
        return receipt;
    }

    private Outcome addAtOnce(IntakeWork intake) {
        UsageEvents.Stored stored = events.add(intake.rated(), intake.receiving());
        return new Outcome(stored.accepted(), stored.missing().rejected(intake.events()), stored.spent());
    }

    private static UsageReceipt receipt(UsageBatch batch, Outcome outcome) {
        List<RejectedEvent> rejected = new ArrayList<>(batch.rejected());
        rejected.addAll(outcome.rejected());
        rejected.sort(Comparator.comparingInt(RejectedEvent::index));
        int duplicates =
                batch.events().size() - outcome.accepted() - outcome.rejected().size();
        return new UsageReceipt(
                outcome.accepted(),
                duplicates,
                rejected,
                outcome.spent(),
                CapRule.status(outcome.spent(), Optional.empty()));
    }

    private static void refuseIfChosen(UsageBatch batch, List<RejectedEvent> rejected) {
        if (batch.onError() == OnError.REJECT && !rejected.isEmpty()) {
            List<FieldError> errors = rejected.stream()
                    .flatMap(event -> event.errors().stream())
                    .limit(MOST_ERRORS)
                    .toList();
            throw ProblemException.invalid(errors);
        }
    }
}
