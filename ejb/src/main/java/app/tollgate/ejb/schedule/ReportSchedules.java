package app.tollgate.ejb.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Store of scheduled reports. */
@ApplicationScoped
class ReportSchedules {

    @PersistenceContext(unitName = "tollgate")
    private EntityManager entities;

    void add(ReportSchedule schedule) {
        entities.persist(schedule);
        save();
    }

    /** Writes changes now. */
    void save() {
        entities.flush();
    }

    void remove(ReportSchedule schedule) {
        entities.remove(schedule);
        save();
    }

    Optional<ReportSchedule> find(UUID id) {
        return Optional.ofNullable(entities.find(ReportSchedule.class, id));
    }

    /** The schedule, held against other changes until the commit. */
    Optional<ReportSchedule> findToChange(UUID id) {
        return Optional.ofNullable(entities.find(ReportSchedule.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    long count() {
        return entities.createQuery("select count(s) from ReportSchedule s", Long.class)
                .getSingleResult();
    }

    /** Newest first, from after the given id. */
    List<ReportSchedule> page(Optional<UUID> after, int rows) {
        String condition = after.isPresent() ? " where s.id < :after" : "";
        TypedQuery<ReportSchedule> query = entities.createQuery(
                "select s from ReportSchedule s" + condition + " order by s.id desc", ReportSchedule.class);
        after.ifPresent(id -> query.setParameter("after", id));
        return query.setMaxResults(rows).getResultList();
    }
}
