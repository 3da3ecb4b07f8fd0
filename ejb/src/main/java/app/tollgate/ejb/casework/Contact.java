package app.tollgate.ejb.casework;

import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.casework.Channel;
import app.tollgate.api.casework.ContactPhone;
import app.tollgate.api.casework.ContactRequest;
import app.tollgate.api.casework.ContactView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.audit.LoggedRecord;
import app.tollgate.ejb.audit.Unlogged;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A person on one or more cases, and how to reach it. */
@Entity
@Table(name = "contact")
class Contact implements LoggedRecord {

    /** Every column of the row {@code c}, for queries in SQL. */
    static final String COLUMNS =
            "c.id, c.external_id, c.name, c.phones, c.primary_phone, c.emails, c.opt_outs, c.search_text, c.created_at,"
                    + " c.archived_at, c.version";

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "name")
    private String name;

    @Convert(converter = TextsColumn.class)
    @Column(name = "phones")
    private List<String> phones;

    @Column(name = "primary_phone")
    private String primaryPhone;

    @Convert(converter = TextsColumn.class)
    @Column(name = "emails")
    private List<String> emails;

    @Convert(converter = ChannelsColumn.class)
    @Column(name = "opt_outs")
    private Set<Channel> optOuts;

    @Unlogged("made of the others")
    @Column(name = "search_text")
    private String searchText;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Unlogged("bookkeeping")
    @Version
    @Column(name = "version")
    private long version;

    protected Contact() {}

    Contact(ContactRequest request, Instant now) {
        this.id = Ids.next();
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        change(request);
    }

    /** Takes over what was checked. */
    final void change(ContactRequest request) {
        externalId = request.externalId() == null ? null : request.externalId().trim();
        name = request.name().trim();
        phones = request.phones().stream().map(ContactPhone::number).toList();
        primaryPhone = ContactRules.primary(request.phones()).orElse(null);
        emails = request.emails().stream().map(EmailAddress::normal).toList();
        optOuts = request.optOuts();
        searchText = SearchText.of(request);
    }

    /** Only the name stays, for the usage that names it. */
    void archive(Instant now) {
        change(new ContactRequest(null, name, List.of(), List.of(), Set.of()));
        archivedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public LogTarget logTarget(Caller by) {
        return new LogTarget("CONTACT", id.toString(), name);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    ContactView view() {
        List<ContactPhone> numbers = phones.stream()
                .map(number -> new ContactPhone(number, number.equals(primaryPhone)))
                .toList();
        return new ContactView(id, externalId, name, numbers, emails, optOuts, createdAt);
    }
}
