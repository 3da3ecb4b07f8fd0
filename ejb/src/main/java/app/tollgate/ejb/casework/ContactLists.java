package app.tollgate.ejb.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Store of lists. */
@ApplicationScoped
class ContactLists {

    @PersistenceContext(unitName = "tollgate")
    private EntityManager entities;

    void add(ContactList list) {
        entities.persist(list);
        save();
    }

    /** Writes changes now. */
    void save() {
        entities.flush();
    }

    /** A list that was not removed. */
    Optional<ContactList> find(UUID id) {
        return find(id, LockModeType.NONE);
    }

    /** The list, held against other changes until the commit. */
    Optional<ContactList> findToChange(UUID id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The list, held against its removal and renaming until the commit; others may hold it so at the same time. */
    Optional<ContactList> findToUse(UUID id) {
        return find(id, LockModeType.PESSIMISTIC_READ);
    }

    private Optional<ContactList> find(UUID id, LockModeType lock) {
        return entities.createQuery(
                        "select l from ContactList l where l.id = :id and l.archivedAt is null", ContactList.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** Newest first, from after the given id; the text stands somewhere in the name. */
    List<ContactList> page(String text, Optional<UUID> after, int rows) {
        String condition = after.isPresent() ? " and l.id < :after" : "";
        TypedQuery<ContactList> query = entities.createQuery(
                        "select l from ContactList l where l.archivedAt is null"
                                + " and lower(l.name) like :text escape '!'" + condition + " order by l.id desc",
                        ContactList.class)
                .setParameter("text", SearchText.containing(text.strip().toLowerCase(Locale.ROOT)));
        after.ifPresent(id -> query.setParameter("after", id));
        return query.setMaxResults(rows).getResultList();
    }

    /** Newest first; the name is this, in capitals or not. */
    List<ContactList> named(String name, int most) {
        return entities.createQuery(
                        "select l from ContactList l where l.archivedAt is null and lower(l.name) = :name order by l.id desc",
                        ContactList.class)
                .setParameter("name", name.strip().toLowerCase(Locale.ROOT))
                .setMaxResults(most)
                .getResultList();
    }

    /** The names of lists, removed ones too. */
    Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select l from ContactList l where l.id in :ids", ContactList.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(ContactList::id, ContactList::name));
    }
}
