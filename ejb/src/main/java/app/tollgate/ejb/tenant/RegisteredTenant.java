package app.tollgate.ejb.tenant;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.ChangeTenantRequest;
import app.tollgate.api.tenant.CompanySettings;
import app.tollgate.api.tenant.CreateTenantRequest;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.api.tenant.TenantView;
import app.tollgate.api.tenant.Tier;
import app.tollgate.ejb.audit.LoggedRecord;
import app.tollgate.ejb.audit.Unlogged;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

/** One row of the registry. */
@Entity
@Table(name = "tenant", schema = "platform")
class RegisteredTenant implements LoggedRecord {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "slug")
    private String slug;

    @Column(name = "schema_name")
    private String schemaName;

    @Unlogged("a release, not a person, changes it")
    @Column(name = "schema_version")
    private int schemaVersion;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private TenantStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "tier")
    private Tier tier;

    @Column(name = "limit_per_minute")
    private Integer limitPerMinute;

    @Column(name = "burst")
    private Integer burst;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "locale")
    private String locale;

    @Column(name = "demo")
    private boolean demo;

    @Column(name = "demo_reset_hours")
    private Integer demoResetHours;

    @Column(name = "created_at")
    private Instant createdAt;

    @Unlogged("bookkeeping")
    @Version
    @Column(name = "version")
    private long version;

    protected RegisteredTenant() {}

    RegisteredTenant(TenantId tenant, CreateTenantRequest request, int schemaVersion, Instant now) {
        this.id = Ids.next();
        this.slug = tenant.slug();
        this.schemaName = tenant.schema();
        this.schemaVersion = schemaVersion;
        this.name = request.name();
        this.status = Objects.requireNonNullElse(request.status(), TenantStatus.ACTIVE);
        this.tier = Objects.requireNonNullElse(request.tier(), Tier.STANDARD);
        this.limitPerMinute = request.limitPerMinute();
        this.burst = request.burst();
        this.timeZone = request.timeZone();
        this.locale = "en";
        this.demo = Boolean.TRUE.equals(request.demo());
        this.demoResetHours = demo ? Objects.requireNonNullElse(request.demoResetHours(), 24) : null;
        this.createdAt = now;
    }

    void change(ChangeTenantRequest request) {
        name = request.name();
        timeZone = request.timeZone();
        tier = request.tier();
        limitPerMinute = request.limitPerMinute();
        burst = request.burst();
        demoResetHours = demo ? request.demoResetHours() : null;
        status = request.status();
    }

    void change(CompanySettings settings) {
        name = settings.name();
        timeZone = settings.timeZone();
        locale = settings.locale();
    }

    void migratedTo(int newSchemaVersion) {
        schemaVersion = newSchemaVersion;
    }

    /** A tenant's own people know it as their company's settings. */
    @Override
    public LogTarget logTarget(Caller by) {
        return by.actor().kind() == ActorKind.OPERATOR || by.actor().kind() == ActorKind.SYSTEM
                ? new LogTarget("TENANT", slug, name)
                : LogTarget.the("COMPANY_SETTINGS");
    }

    @Override
    public TenantId logTenant(Caller by) {
        return tenantId();
    }

    UUID id() {
        return id;
    }

    TenantId tenantId() {
        return new TenantId(slug);
    }

    int schemaVersion() {
        return schemaVersion;
    }

    boolean demo() {
        return demo;
    }

    long version() {
        return version;
    }

    CompanySettings companySettings() {
        return new CompanySettings(name, timeZone, locale);
    }

    TenantView view() {
        return new TenantView(
                slug, name, timeZone, locale, tier, limitPerMinute, burst, demo, demoResetHours, status, createdAt);
    }

    Tenant snapshot(int neededSchemaVersion) {
        int limit = tier.limitPerMinute().orElseGet(() -> limitPerMinute == null ? 1 : limitPerMinute);
        return new Tenant(
                tenantId(),
                name,
                ZoneId.of(timeZone),
                locale,
                tier,
                limit,
                burst == null ? limit : burst,
                demo,
                status,
                schemaVersion >= neededSchemaVersion);
    }
}
