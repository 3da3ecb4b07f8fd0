package app.tollgate.ejb.spending;

import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.MonthlyCap;
import app.tollgate.api.spending.WalletSettings;
import app.tollgate.ejb.audit.LoggedRecord;
import app.tollgate.ejb.audit.Unlogged;
import app.tollgate.ejb.shared.MicrosColumn;
import app.tollgate.ejb.shared.OptionalIdColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The one row of what a tenant's admins chose. */
@Entity
@Table(name = "billing_preferences")
class BillingPreferencesRow implements LoggedRecord {

    @Unlogged("there is one")
    @Id
    @Column(name = "id")
    private boolean id;

    @Convert(converter = OptionalIdColumn.class)
    @Column(name = "primary_contact_id")
    private UUID primaryContactId;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode")
    private BillingMode mode;

    @Column(name = "cap_enabled")
    private boolean capEnabled;

    @Convert(converter = MicrosColumn.class)
    @Column(name = "cap_micros")
    private Money monthlyCap;

    @Unlogged("bookkeeping")
    @Column(name = "cap_version")
    private long capVersion;

    @Column(name = "alert_at_80_percent")
    private boolean alertAt80Percent;

    @Column(name = "resume_on_new_month")
    private boolean resumeOnNewMonth;

    @Convert(converter = MicrosColumn.class)
    @Column(name = "refill_amount_micros")
    private Money refillAmount;

    @Convert(converter = MicrosColumn.class)
    @Column(name = "refill_threshold_micros")
    private Money refillThreshold;

    @Column(name = "low_balance_warning")
    private boolean lowBalanceWarning;

    @Column(name = "refill_confirmation")
    private boolean refillConfirmation;

    @Column(name = "hold_against_balance")
    private boolean holdAgainstBalance;

    @Convert(converter = AddressList.class)
    @Column(name = "alert_recipients")
    private List<String> alertRecipients;

    @Unlogged("bookkeeping")
    @Column(name = "terms_version")
    private long termsVersion;

    @Unlogged("bookkeeping")
    @Version
    @Column(name = "version")
    private long version;

    protected BillingPreferencesRow() {}

    /** Takes the settings over; what intakes remember of the terms grows old with the mode, alerts about the cap with the cap. */
    void choose(BillingSettings settings) {
        if (mode != settings.mode()) {
            mode = settings.mode();
            termsVersion++;
        }
        MonthlyCap cap = settings.monthlyCap();
        if (capEnabled != cap.enabled() || !Objects.equals(monthlyCap, cap.amount())) {
            capEnabled = cap.enabled();
            monthlyCap = cap.amount();
            capVersion++;
        }
        primaryContactId = settings.primaryContactId();
        alertAt80Percent = settings.alertAt80Percent();
        resumeOnNewMonth = settings.resumeOnNewMonth();
        refillAmount = settings.wallet().refillAmount();
        refillThreshold = settings.wallet().refillThreshold();
        lowBalanceWarning = settings.wallet().lowBalanceWarning();
        refillConfirmation = settings.wallet().refillConfirmation();
        holdAgainstBalance = settings.wallet().holdAgainstBalance();
        alertRecipients =
                settings.alertRecipients().stream().map(EmailAddress::normal).toList();
    }

    BillingSettings settings() {
        return new BillingSettings(
                primaryContactId,
                mode,
                new MonthlyCap(capEnabled, monthlyCap),
                alertAt80Percent,
                resumeOnNewMonth,
                new WalletSettings(
                        refillAmount, refillThreshold, lowBalanceWarning, refillConfirmation, holdAgainstBalance),
                alertRecipients);
    }

    Optional<UUID> primaryContact() {
        return Optional.ofNullable(primaryContactId);
    }

    List<String> alertRecipients() {
        return alertRecipients;
    }

    long version() {
        return version;
    }

    @Override
    public LogTarget logTarget(Caller by) {
        return LogTarget.the("BILLING_PREFERENCES");
    }
}
