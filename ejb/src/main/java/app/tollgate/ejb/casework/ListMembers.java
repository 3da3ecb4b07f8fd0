package app.tollgate.ejb.casework;

import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Store of who stands in which list. */
@ApplicationScoped
class ListMembers {

    @Inject
    private Sql sql;

    /** Those of the ids that are contacts, held against their removal until the commit. */
    Set<UUID> existing(Collection<UUID> contacts) {
        return Set.copyOf(sql.list(
                "select id from contact where id = any(?::uuid[]) and archived_at is null order by id for share",
                row -> row.getObject("id", UUID.class),
                (Object) texts(contacts)));
    }

    /** Answers those that were not in the list before. */
    List<UUID> add(UUID list, Collection<UUID> contacts, Instant now) {
        return sql.list(
                "insert into contact_list_member (list_id, contact_id, added_at)"
                        + " select ?, id, ? from unnest(?::uuid[]) id order by id on conflict do nothing returning contact_id",
                row -> row.getObject("contact_id", UUID.class),
                list,
                now,
                texts(contacts));
    }

    /** Whether the contact was in the list. */
    boolean remove(UUID list, UUID contact) {
        return sql.update("delete from contact_list_member where list_id = ? and contact_id = ?", list, contact) > 0;
    }

    void removeAll(UUID list) {
        sql.update("delete from contact_list_member where list_id = ?", list);
    }

    void removeContact(UUID contact) {
        sql.update("delete from contact_list_member where contact_id = ?", contact);
    }

    /** How many contacts are in each of the lists; an empty one is left out. */
    Map<UUID, Long> counts(Collection<UUID> lists) {
        Map<UUID, Long> counts = new HashMap<>();
        sql.list(
                "select list_id, count(*) as contacts from contact_list_member where list_id = any(?::uuid[])"
                        + " group by list_id",
                row -> counts.put(row.getObject("list_id", UUID.class), row.getLong("contacts")),
                (Object) texts(lists));
        return counts;
    }

    long count(UUID list) {
        return counts(List.of(list)).getOrDefault(list, 0L);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
