package app.tollgate.ejb.apikey;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Changes;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Store of a tenant's keys and of the shared index that says which tenant a key belongs to. */
@ApplicationScoped
class ApiKeys {

    static final String TOPIC = "apikey";

    @PersistenceContext(unitName = "tollgate")
    private EntityManager entities;

    @Inject
    private Sql sql;

    @Inject
    private Changes changes;

    ApiKeys() {}

    ApiKeys(EntityManager entities, Sql sql, Changes changes) {
        this.entities = entities;
        this.sql = sql;
        this.changes = changes;
    }

    /** @throws ProblemException {@code already-exists} if a key that is not revoked has the name */
    void add(TenantId tenant, ApiKey key) {
        entities.persist(key);
        save(tenant, key);
        sql.update("insert into platform.api_key_index (key_id, tenant) values (?, ?)", key.keyId(), tenant.slug());
    }

    /** Writes changes now and tells all nodes. */
    void save(TenantId tenant, ApiKey key) {
        try {
            entities.flush();
        } catch (PersistenceException taken) {
            if (String.valueOf(taken.getMessage()).contains("api_key_name")) {
                throw new ProblemException(
                        ProblemCode.ALREADY_EXISTS, "A key has this name already; choose another name.");
            }
            throw taken;
        }
        changes.announce(TOPIC, tenant, key.keyId());
    }

    Optional<ApiKey> find(UUID id) {
        return Optional.ofNullable(entities.find(ApiKey.class, id));
    }

    /** The key, held against other changes until the commit. */
    Optional<ApiKey> findToChange(UUID id) {
        return Optional.ofNullable(entities.find(ApiKey.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<ApiKey> findByKeyId(String keyId) {
        return entities.createQuery("select k from ApiKey k where k.keyId = :keyId", ApiKey.class)
                .setParameter("keyId", keyId)
                .getResultStream()
                .findFirst();
    }

    /** The names of keys, revoked ones too. */
    Map<UUID, String> names(Collection<UUID> ids) {
        return entities.createQuery("select k from ApiKey k where k.id in :ids", ApiKey.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(ApiKey::id, ApiKey::name));
    }

    /** Newest first, from after the given id. */
    List<ApiKey> page(Optional<UUID> after, int rows) {
        String condition = after.isPresent() ? " where k.id < :after" : "";
        var query = entities.createQuery("select k from ApiKey k" + condition + " order by k.id desc", ApiKey.class);
        after.ifPresent(id -> query.setParameter("after", id));
        return query.setMaxResults(rows).getResultList();
    }

    Optional<TenantId> tenantOf(String keyId) {
        return sql.find(
                "select tenant from platform.api_key_index where key_id = ?",
                row -> new TenantId(row.getString("tenant")),
                keyId);
    }

    /** Writes when and from where keys were last used, all in one statement; older news than the stored are ignored. */
    void used(Map<String, KeyUse> uses) {
        String[] ids = uses.keySet().toArray(String[]::new);
        String[] times = uses.values().stream().map(use -> use.at().toString()).toArray(String[]::new);
        String[] addresses = uses.values().stream().map(KeyUse::address).toArray(String[]::new);
        sql.update(
                "update api_key k set last_used_at = used.at::timestamptz, last_used_from = used.address"
                        + " from (select unnest(?::text[]) as key_id, unnest(?::text[]) as at, unnest(?::text[]) as address)"
                        + " used where k.key_id = used.key_id"
                        + " and (k.last_used_at is null or k.last_used_at < used.at::timestamptz)",
                ids,
                times,
                addresses);
    }
}
