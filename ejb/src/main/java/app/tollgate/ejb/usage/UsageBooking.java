package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.ledger.Balances;
import app.tollgate.ejb.ledger.Ledger;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.SqlStep;
import app.tollgate.ejb.spending.Spending;
import app.tollgate.ejb.spending.SpendingPosition;
import app.tollgate.ejb.spending.SpendingWatch;
import app.tollgate.ejb.spending.TermsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Books charges into everything that shows them, in one round trip: days, quantities, ledger, and last the cap row, behind which the
 * billing terms are compared; then lets those decide who watch spending.
 */
@ApplicationScoped
class UsageBooking {

    @Inject
    private Sql sql;

    @Inject
    private UsageSums sums;

    @Inject
    private UsageMonths months;

    @Inject
    private Ledger ledger;

    @Inject
    private Spending spending;

    @Inject
    private SpendingWatch watch;

    @Inject
    private Event<UsagePosted> posted;

    /**
     * Answers where the tenant stands then.
     *
     * @throws TermsChanged if the charges were made under terms that are no longer in force
     */
    SpendingPosition book(Caller caller, Charges charges) {
        if (charges.days().isEmpty()) {
            return spending.position(charges.present());
        }
        List<SqlStep<?>> steps = new ArrayList<>();
        // Whoever books takes the ledger's turn with the first of these statements, so that all others go without a
        // lock of their own.
        steps.add(sums.adding(charges.days()));
        if (!charges.quantities().isEmpty()) {
            steps.add(months.adding(charges.quantities()));
        }
        List<SqlStep<Balances>> postings =
                charges.toPost().stream().map(ledger::postingInTurn).toList();
        steps.addAll(postings);
        if (!charges.campaigns().isEmpty()) {
            steps.add(spending.chargingCampaigns(charges.campaigns()));
        }
        if (!charges.settled().isEmpty()) {
            steps.add(spending.settling(charges.settled(), charges.at()));
        }
        SqlStep<SpendingPosition> position = spending.charging(charges.months(), charges.present());
        steps.add(position);
        Optional<SqlStep<Set<UUID>>> campaigns = Optional.of(charges.campaigns())
                .filter(found -> !found.isEmpty())
                .map(found -> spending.campaignsReached(found, charges.present()));
        campaigns.ifPresent(steps::add);
        sql.together(steps);
        if (position.result().termsVersion() != charges.termsVersion()) {
            throw new TermsChanged();
        }
        watch.judge(caller, position.result());
        campaigns.ifPresent(reached -> watch.judgeCampaigns(caller, reached.result()));
        posted.fire(new UsagePosted(
                caller,
                charges.at(),
                position.result(),
                Balances.latest(postings.stream().map(SqlStep::result).toList())));
        return position.result();
    }
}
