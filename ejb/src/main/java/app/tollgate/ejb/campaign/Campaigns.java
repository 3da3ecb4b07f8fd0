package app.tollgate.ejb.campaign;

import app.tollgate.api.campaign.CampaignFilter;
import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.campaign.CampaignTally;
import app.tollgate.api.campaign.PauseReason;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Store of campaigns. */
@ApplicationScoped
class Campaigns {

    /** Locks in the order of ids, and says of each where it stood when its turn came. */
    private static final String MOVE =
            "with due as (select id from campaign where status = ? and pause_reason is not distinct from ?%s"
                    + " and archived_at is null order by id for update)"
                    + " update campaign set status = ?, pause_reason = ?, version = version + 1"
                    + " from due where campaign.id = due.id returning campaign.id, campaign.name";

    @PersistenceContext(unitName = "tollgate")
    private EntityManager entities;

    @Inject
    private Sql sql;

    void add(Campaign campaign) {
        entities.persist(campaign);
        save();
    }

    /** Writes changes now. */
    void save() {
        entities.flush();
    }

    /** A campaign that was not removed. */
    Optional<Campaign> find(UUID id) {
        return find(id, LockModeType.NONE);
    }

    /** The campaign, held against other changes until the commit. */
    Optional<Campaign> findToChange(UUID id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Campaign> find(UUID id, LockModeType lock) {
        return entities.createQuery(
                        "select c from Campaign c where c.id = :id and c.archivedAt is null", Campaign.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** Newest first, from after the given id. */
    List<Campaign> page(CampaignFilter filter, Optional<UUID> after, int rows) {
        CampaignCondition condition = CampaignCondition.of(filter, after);
        TypedQuery<Campaign> query = entities.createQuery(
                "select c from Campaign c where " + condition.text() + " order by c.id desc", Campaign.class);
        condition.bind(query);
        return query.setMaxResults(rows).getResultList();
    }

    CampaignTally tally() {
        return sql.find(
                        "select count(*) filter (where status = 'RUNNING'), count(*) filter (where pause_reason = 'SPENDING_CAP')"
                                + " from campaign where archived_at is null",
                        row -> new CampaignTally(row.getInt(1), row.getInt(2)))
                .orElseThrow();
    }

    /** The name of a campaign that is not over and runs over the list. */
    Optional<String> nameOfOneOver(UUID list) {
        return entities.createQuery(
                        "select c.name from Campaign c where c.listId = :list and c.archivedAt is null"
                                + " and c.status <> :over order by c.id",
                        String.class)
                .setParameter("list", list)
                .setParameter("over", CampaignStatus.COMPLETED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The names of campaigns, removed ones too. */
    Map<UUID, String> names(Collection<UUID> ids) {
        return entities.createQuery("select c from Campaign c where c.id in :ids", Campaign.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Campaign::id, Campaign::name));
    }

    /** The campaigns that are paused for the reason. */
    List<UUID> pausedBy(PauseReason reason) {
        return entities.createQuery(
                        "select c.id from Campaign c where c.pauseReason = :reason and c.archivedAt is null",
                        UUID.class)
                .setParameter("reason", reason)
                .getResultList();
    }

    /** Moves all campaigns from one state into another, in one statement; answers those it moved. */
    List<NamedCampaign> move(CampaignState from, CampaignState to) {
        return moved("", from.status(), reason(from), to.status(), reason(to));
    }

    /** The same among the given campaigns only. */
    List<NamedCampaign> move(Set<UUID> among, CampaignState from, CampaignState to) {
        String[] ids = among.stream().map(UUID::toString).toArray(String[]::new);
        return moved(" and id = any(?::uuid[])", from.status(), reason(from), ids, to.status(), reason(to));
    }

    private List<NamedCampaign> moved(String condition, Object... parameters) {
        return sql.list(
                MOVE.formatted(condition),
                row -> new NamedCampaign(row.getObject("id", UUID.class), row.getString("name")),
                parameters);
    }

    private static String reason(CampaignState state) {
        return state.reason().map(PauseReason::name).orElse(null);
    }
}
