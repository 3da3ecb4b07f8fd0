package app.tollgate.ejb.casework;

import app.tollgate.api.casework.CaseFilter;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Store of cases. */
@ApplicationScoped
class LegalCases {

    @PersistenceContext(unitName = "tollgate")
    private EntityManager entities;

    @Inject
    private Sql sql;

    void add(LegalCase made) {
        entities.persist(made);
        save();
    }

    /**
     * Writes changes now.
     *
     * @throws ProblemException {@code already-exists} if another case has the external id
     */
    void save() {
        try {
            entities.flush();
        } catch (PersistenceException taken) {
            if (String.valueOf(taken.getMessage()).contains("legal_case_external_id")) {
                throw new ProblemException(
                        ProblemCode.ALREADY_EXISTS, "A case has this external id already; change that one instead.");
            }
            throw taken;
        }
    }

    /** A case that was not removed. */
    Optional<LegalCase> find(UUID id) {
        return find(id, LockModeType.NONE);
    }

    /** The case, held against other changes until the commit. */
    Optional<LegalCase> findToChange(UUID id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<LegalCase> find(UUID id, LockModeType lock) {
        return entities.createQuery(
                        "select c from LegalCase c where c.id = :id and c.archivedAt is null", LegalCase.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** Newest first, from after the given id. */
    @SuppressWarnings("unchecked")
    List<LegalCase> page(CaseFilter filter, Optional<UUID> after, int rows) {
        CaseCondition condition = CaseCondition.of(filter, after);
        Query query = entities.createNativeQuery(
                "select " + LegalCase.COLUMNS + " from legal_case c where " + condition.text() + " order by c.id desc",
                LegalCase.class);
        condition.bind(query);
        return query.setMaxResults(rows).getResultList();
    }

    /** The cases that a contact is on, held against other changes until the commit. */
    @SuppressWarnings("unchecked")
    List<LegalCase> findToLose(UUID contact) {
        return entities.createNativeQuery(
                        "select " + LegalCase.COLUMNS + " from legal_case c where c.archived_at is null and "
                                + CaseCondition.naming("contact_ids") + " order by c.id for update",
                        LegalCase.class)
                .setParameter(1, contact.toString())
                .getResultList();
    }

    /** How many cases have each of the case types; one that none has is left out. */
    Map<UUID, Long> counts(Collection<UUID> types) {
        Map<UUID, Long> counts = new HashMap<>();
        sql.list(
                "select case_type_id, count(*) as cases from legal_case"
                        + " where case_type_id = any(?::uuid[]) and archived_at is null group by case_type_id",
                row -> counts.put(row.getObject("case_type_id", UUID.class), row.getLong("cases")),
                (Object) types.stream().map(UUID::toString).toArray(String[]::new));
        return counts;
    }

    long count(UUID type) {
        return counts(List.of(type)).getOrDefault(type, 0L);
    }
}
