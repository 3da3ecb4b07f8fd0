package app.tollgate.ejb.casework;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Store of case types. */
@ApplicationScoped
class CaseTypes {

    /** The most names that are offered to choose from. */
    private static final int MOST_NAMES = 500;

    @PersistenceContext(unitName = "tollgate")
    private EntityManager entities;

    void add(CaseType type) {
        entities.persist(type);
        save();
    }

    /**
     * Writes changes now.
     *
     * @throws ProblemException {@code already-exists} if another case type has the name
     */
    void save() {
        try {
            entities.flush();
        } catch (PersistenceException taken) {
            if (String.valueOf(taken.getMessage()).contains("case_type_name")) {
                throw new ProblemException(
                        ProblemCode.ALREADY_EXISTS, "A case type has this name already, in small letters or capitals.");
            }
            throw taken;
        }
    }

    /** A case type that was not removed. */
    Optional<CaseType> find(UUID id) {
        return find(id, LockModeType.NONE);
    }

    /** The case type, held against other changes until the commit. */
    Optional<CaseType> findToChange(UUID id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<CaseType> find(UUID id, LockModeType lock) {
        return entities.createQuery(
                        "select t from CaseType t where t.id = :id and t.archivedAt is null", CaseType.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** The case type of that name, held against its removal and renaming until the commit; others may hold it so too. */
    Optional<CaseType> findToUse(String name) {
        return entities.createQuery(
                        "select t from CaseType t where lower(t.name) = lower(:name) and t.archivedAt is null",
                        CaseType.class)
                .setParameter("name", name.strip())
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultStream()
                .findFirst();
    }

    /** Newest first, from after the given id. */
    List<CaseType> page(Optional<UUID> after, int rows) {
        String condition = after.isPresent() ? " and t.id < :after" : "";
        TypedQuery<CaseType> query = entities.createQuery(
                "select t from CaseType t where t.archivedAt is null" + condition + " order by t.id desc",
                CaseType.class);
        after.ifPresent(id -> query.setParameter("after", id));
        return query.setMaxResults(rows).getResultList();
    }

    /** In the order of the alphabet. */
    List<String> names() {
        return entities.createQuery(
                        "select t.name from CaseType t where t.archivedAt is null order by lower(t.name)", String.class)
                .setMaxResults(MOST_NAMES)
                .getResultList();
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select t from CaseType t where t.id in :ids", CaseType.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(CaseType::id, CaseType::name));
    }
}
