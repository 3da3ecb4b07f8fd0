package app.tollgate.ejb.selfheal;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.selfheal.PhoneFlag;
import app.tollgate.api.selfheal.PhoneFlagRequest;
import app.tollgate.api.selfheal.PhoneFlagView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.audit.LoggedRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Somebody said what a number of a contact is; that stands for good. */
@Entity
@Table(name = "phone_flag")
class FlaggedNumber implements LoggedRecord {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "contact_id")
    private UUID contactId;

    @Column(name = "number")
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "flag")
    private PhoneFlag flag;

    @Column(name = "flagged_at")
    private Instant flaggedAt;

    protected FlaggedNumber() {}

    FlaggedNumber(UUID contact, PhoneFlagRequest request, Instant now) {
        this.id = Ids.next();
        this.contactId = contact;
        this.number = request.number();
        this.flag = request.flag();
        this.flaggedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public LogTarget logTarget(Caller by) {
        return new LogTarget("PHONE_FLAG", id.toString(), number);
    }

    ContactNumber contactNumber() {
        return new ContactNumber(contactId, number);
    }

    PhoneFlagView view() {
        return new PhoneFlagView(id, number, flag, flaggedAt);
    }
}
