package app.tollgate.ejb.apikey;

import app.tollgate.api.apikey.ApiKeyView;
import app.tollgate.api.apikey.KeySettings;
import app.tollgate.api.apikey.KeyStatus;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Permission;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.audit.LoggedRecord;
import app.tollgate.ejb.audit.Masked;
import app.tollgate.ejb.audit.Unlogged;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A key of a program: what it may do, from where, until when; its secrets only as hashes. */
@Entity
@Table(name = "api_key")
class ApiKey implements LoggedRecord {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "key_id")
    private String keyId;

    @Column(name = "name")
    private String name;

    @Convert(converter = PermissionsColumn.class)
    @Column(name = "permissions")
    private Set<Permission> permissions;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Convert(converter = AddressesColumn.class)
    @Column(name = "allowed_addresses")
    private List<String> allowedAddresses;

    @Column(name = "limit_per_minute")
    private Integer limitPerMinute;

    @Masked
    @Column(name = "secret_hash")
    private byte[] secretHash;

    @Column(name = "secret_version")
    private int secretVersion;

    @Masked
    @Column(name = "previous_hash")
    private byte[] previousHash;

    @Column(name = "previous_until")
    private Instant previousUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "created_by_kind")
    private ActorKind createdByKind;

    @Column(name = "created_by_id")
    private UUID createdById;

    @Column(name = "created_by_name")
    private String createdByName;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Unlogged("written every few seconds; each call is an entry of its own")
    @Column(name = "last_used_at", insertable = false, updatable = false)
    private Instant lastUsedAt;

    @Unlogged("as lastUsedAt")
    @Column(name = "last_used_from", insertable = false, updatable = false)
    private String lastUsedFrom;

    @Unlogged("bookkeeping")
    @Version
    @Column(name = "version")
    private long version;

    protected ApiKey() {}

    ApiKey(String keyId, KeySettings settings, Actor creator, Instant now) {
        this.id = Ids.next();
        this.keyId = keyId;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        this.createdByKind = creator.kind();
        this.createdById = creator.id();
        this.createdByName = creator.name();
        change(settings);
    }

    /** Takes over settings that were checked; addresses in their shortest form. */
    final void change(KeySettings settings) {
        name = settings.name().trim();
        permissions = Collections.unmodifiableSet(EnumSet.copyOf(settings.permissions()));
        expiresAt = settings.expiresAt() == null ? null : settings.expiresAt().truncatedTo(ChronoUnit.MICROS);
        allowedAddresses = AddressRanges.of(settings.allowedAddresses()).ranges().stream()
                .map(range -> range.toCanonicalString())
                .toList();
        limitPerMinute = settings.limitPerMinute();
    }

    /** From now on this secret works; the one before until the given time, the one before that no more. */
    void useSecret(byte[] hash, Instant now, Instant previousWorksUntil) {
        boolean keepsPrevious = secretHash != null && previousWorksUntil.isAfter(now);
        previousHash = keepsPrevious ? secretHash : null;
        previousUntil = keepsPrevious ? previousWorksUntil : null;
        secretHash = hash.clone();
        secretVersion++;
    }

    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    @Override
    public LogTarget logTarget(Caller by) {
        return new LogTarget("API_KEY", id.toString(), name);
    }

    UUID id() {
        return id;
    }

    String keyId() {
        return keyId;
    }

    String name() {
        return name;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    KeySettings settings() {
        return new KeySettings(name, permissions, expiresAt, allowedAddresses, limitPerMinute);
    }

    KnownKey known(TenantId tenant) {
        return new KnownKey(
                new Actor(ActorKind.API_KEY, id, name, Permission.expanded(permissions), Set.of()),
                keyId,
                tenant,
                new KnownKey.Secrets(secretHash, secretVersion, previousHash, previousUntil),
                new KnownKey.Bounds(expiresAt, isRevoked(), AddressRanges.of(allowedAddresses), limitPerMinute));
    }

    ApiKeyView view(Instant now) {
        return new ApiKeyView(
                id,
                keyId,
                name,
                permissions,
                expiresAt,
                allowedAddresses,
                limitPerMinute,
                status(now),
                createdAt,
                new ApiKeyView.Creator(createdByKind, createdById, createdByName),
                previousUntil != null && previousUntil.isAfter(now) ? previousUntil : null,
                lastUsedAt,
                lastUsedFrom);
    }

    private KeyStatus status(Instant now) {
        if (isRevoked()) {
            return KeyStatus.REVOKED;
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? KeyStatus.EXPIRED : KeyStatus.ACTIVE;
    }
}
