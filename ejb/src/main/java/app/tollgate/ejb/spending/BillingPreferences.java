package app.tollgate.ejb.spending;

import app.tollgate.api.access.AdminContact;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.SeenVersions;
import app.tollgate.api.shared.Versioned;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.PreferencesReview;
import app.tollgate.ejb.access.AdminDirectory;
import app.tollgate.ejb.shared.Changes;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * Boundary of Billing Preferences. A change takes effect with its commit: a cap that is lowered to what is spent pauses campaigns in it,
 * one that is raised or removed lets them go on.
 */
@Stateless
@Interceptors(TenantTransaction.class)
public class BillingPreferences {

    @Inject
    private StoredPreferences stored;

    @Inject
    private SpendingMonths months;

    @Inject
    private SpendingHolds holds;

    @Inject
    private SpendingWatch watch;

    @Inject
    private AdminDirectory admins;

    @Inject
    private PresentMonth present;

    @Inject
    private Changes changes;

    @Inject
    private Event<PreferencesChanged> changed;

    @Inject
    private Clock clock;

    public Versioned<BillingSettings> get(Caller caller) {
        BillingPreferencesRow row = stored.get();
        return new Versioned<>(row.settings(), row.version());
    }

    /** The active admins that may be the primary contact. */
    public List<AdminContact> contactCandidates(Caller caller) {
        return admins.active();
    }

    /**
     * What saving would do now; nothing is changed. It is refused for the same reasons as saving is.
     *
     * @throws ProblemException {@code precondition-failed} if what stands there is none of the {@code seen}
     */
    public PreferencesReview review(Caller caller, Draft<BillingSettings> draft, SeenVersions seen) {
        BillingPreferencesRow row = stored.get();
        BillingSettings settings = draft.checked((read, errors) -> check(read, row, errors));
        demandSeen(row, seen);
        SpendingPosition position = months.read(present.of(caller));
        return new PreferencesReview(
                row.settings(),
                settings,
                position.spent(),
                holds.held(clock.instant()),
                position.capStatus(),
                CapRule.status(position.spent(), settings.monthlyCap().inForce()),
                CapRule.frees(position.cap(), settings.monthlyCap().inForce(), position.spent()));
    }

    /** @throws ProblemException {@code precondition-failed} if what stands there is none of the {@code seen} */
    public Versioned<BillingSettings> put(Caller caller, Draft<BillingSettings> draft, SeenVersions seen) {
        YearMonth month = present.of(caller);
        SpendingPosition before = months.hold(month);
        BillingPreferencesRow row = stored.get();
        BillingSettings settings = draft.checked((read, errors) -> check(read, row, errors));
        demandSeen(row, seen);
        row.choose(settings);
        try {
            stored.flush();
        } catch (OptimisticLockException lostTheRace) {
            throw stale();
        }
        SpendingPosition after = months.read(month);
        changes.announce(TermsBook.TOPIC, caller.tenant(), "preferences");
        watch.judgeChange(caller, before, after);
        changed.fire(new PreferencesChanged(caller, before, after));
        return new Versioned<>(row.settings(), row.version());
    }

    private void check(BillingSettings settings, BillingPreferencesRow now, FieldErrors errors) {
        PreferenceRules.check(settings, errors);
        UUID contact = settings.primaryContactId();
        // What was answered can be sent back: a contact that was chosen before may have been deactivated since.
        boolean chosenBefore =
                now.primaryContact().filter(chosen -> chosen.equals(contact)).isPresent();
        boolean fits = contact == null
                || chosenBefore
                || admins.active().stream().anyMatch(admin -> admin.id().equals(contact));
        if (!fits) {
            errors.add(
                    "/primaryContactId",
                    "not-an-active-admin",
                    "The primary contact is an active admin; invite or reactivate one first.");
        }
    }

    private static void demandSeen(BillingPreferencesRow row, SeenVersions seen) {
        if (!seen.include(row.version())) {
            throw stale();
        }
    }

    private static ProblemException stale() {
        return new ProblemException(
                ProblemCode.PRECONDITION_FAILED,
                "Read the preferences again, look at what changed, and save once more.");
    }
}
