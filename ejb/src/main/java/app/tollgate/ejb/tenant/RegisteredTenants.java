package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.TenantFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Store of the registry. */
@ApplicationScoped
class RegisteredTenants {

    @PersistenceContext(unitName = "tollgate")
    private EntityManager entities;

    RegisteredTenants() {}

    RegisteredTenants(EntityManager entities) {
        this.entities = entities;
    }

    void add(RegisteredTenant tenant) {
        entities.persist(tenant);
        entities.flush();
    }

    Optional<RegisteredTenant> find(TenantId tenant) {
        return entities.createQuery("select t from RegisteredTenant t where t.slug = :slug", RegisteredTenant.class)
                .setParameter("slug", tenant.slug())
                .getResultStream()
                .findFirst();
    }

    /** The row, locked until the commit, for a change that must not meet another one. */
    Optional<RegisteredTenant> findToChange(TenantId tenant) {
        return entities.createQuery("select t from RegisteredTenant t where t.slug = :slug", RegisteredTenant.class)
                .setParameter("slug", tenant.slug())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Newest first, from after the given id. */
    List<RegisteredTenant> page(TenantFilter filter, Optional<UUID> after, int rows) {
        TenantCondition condition = TenantCondition.of(filter, after);
        TypedQuery<RegisteredTenant> query = entities.createQuery(
                "select t from RegisteredTenant t where " + condition.text() + " order by t.id desc",
                RegisteredTenant.class);
        condition.bind(query);
        return query.setMaxResults(rows).getResultList();
    }

    List<RegisteredTenant> all() {
        return entities.createQuery("select t from RegisteredTenant t", RegisteredTenant.class)
                .getResultList();
    }

    List<RegisteredTenant> behind(int schemaVersion) {
        return entities.createQuery(
                        "select t from RegisteredTenant t where t.schemaVersion < :needed order by t.slug",
                        RegisteredTenant.class)
                .setParameter("needed", schemaVersion)
                .getResultList();
    }

    /** Writes pending changes now, so that a lost race is seen inside the boundary. */
    void flush() {
        entities.flush();
    }
}
