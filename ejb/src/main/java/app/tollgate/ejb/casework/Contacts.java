package app.tollgate.ejb.casework;

import app.tollgate.api.casework.ContactFilter;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Store of contacts. */
@ApplicationScoped
class Contacts {

    @PersistenceContext(unitName = "tollgate")
    private EntityManager entities;

    void add(Contact contact) {
        entities.persist(contact);
        save();
    }

    /** Adds it with the next {@link #save}. */
    Contact begin(Contact contact) {
        entities.persist(contact);
        return contact;
    }

    /**
     * Writes changes now.
     *
     * @throws ProblemException {@code already-exists} if another contact has the external id
     */
    void save() {
        try {
            entities.flush();
        } catch (PersistenceException taken) {
            if (String.valueOf(taken.getMessage()).contains("contact_external_id")) {
                throw new ProblemException(
                        ProblemCode.ALREADY_EXISTS, "A contact has this external id already; change that one instead.");
            }
            throw taken;
        }
    }

    /** A contact that was not removed. */
    Optional<Contact> find(UUID id) {
        return find(id, LockModeType.NONE);
    }

    /** The contact, held against other changes until the commit. */
    Optional<Contact> findToChange(UUID id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The contacts with these external ids, held against other changes until the commit. */
    List<Contact> findToChange(Collection<String> externalIds) {
        return externalIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select c from Contact c where c.externalId in :ids and c.archivedAt is null order by c.id",
                                Contact.class)
                        .setParameter("ids", externalIds)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    private Optional<Contact> find(UUID id, LockModeType lock) {
        return entities.createQuery("select c from Contact c where c.id = :id and c.archivedAt is null", Contact.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** The names of contacts, removed ones too. */
    Map<UUID, String> names(Collection<UUID> ids) {
        return entities.createQuery("select c from Contact c where c.id in :ids", Contact.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Contact::id, Contact::name));
    }

    /** Newest first, from after the given id. */
    @SuppressWarnings("unchecked")
    List<Contact> page(ContactFilter filter, Optional<UUID> after, int rows) {
        ContactCondition condition = ContactCondition.of(filter, after);
        Query query = entities.createNativeQuery(
                "select " + Contact.COLUMNS + " from contact c where " + condition.text() + " order by c.id desc",
                Contact.class);
        condition.bind(query);
        return query.setMaxResults(rows).getResultList();
    }
}
