package app.tollgate.ejb.shared;

import app.tollgate.api.shared.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Hints which tenants have work waiting, so that no node has to look into a thousand schemas.
 *
 * <p>The work itself is rows of the tenant's schema; a hint commits with them. A worker {@link #claim claims} due hints for a while,
 * works through the tenant, and then {@link #done finishes} or {@link #hint moves} the hint. Who must be taken over soon gives times of
 * the {@link DatabaseClock}; by a node's own go only days and months, whose work two nodes may do at once.
 */
@ApplicationScoped
public class TenantWork {

    private static final String HINT =
            "insert into platform.tenant_work as work (kind, tenant, due_at, version) values (?, ?, %s, 1)"
                    + " on conflict (kind, tenant) do update set"
                    + " due_at = least(work.due_at, excluded.due_at), version = work.version + 1";
    private static final String HINT_NOW = HINT.formatted(DatabaseClock.NOW);
    private static final String HINT_LATER = HINT.formatted("?");

    @Inject
    private Sql sql;

    @Inject
    private DatabaseClock clock;

    /** Notes that the tenant has work of this kind now, by the database's clock. */
    public void hint(String kind, TenantId tenant) {
        sql.update(HINT_NOW, kind, tenant.slug(), clock.movedSeconds());
    }

    /** Notes that the tenant has work of this kind from {@code dueAt} on; an earlier hint stays. */
    public void hint(String kind, TenantId tenant, Instant dueAt) {
        sql.update(HINT_LATER, kind, tenant.slug(), dueAt);
    }

    /** Notes that the tenant has work of this kind and sends it back in the line, behind all whose time comes before {@code dueAt}. */
    public void putBack(String kind, TenantId tenant, Instant dueAt) {
        sql.update(
                "insert into platform.tenant_work as work (kind, tenant, due_at, version) values (?, ?, ?, 1)"
                        + " on conflict (kind, tenant) do update set due_at = excluded.due_at, version = work.version + 1",
                kind,
                tenant.slug(),
                dueAt);
    }

    /** Notes the work for every tenant for which it is not noted yet. */
    public void hintAll(String kind, Instant dueAt) {
        sql.update(
                "insert into platform.tenant_work (kind, tenant, due_at, version) select ?, slug, ?, 1 from platform.tenant tenant"
                        + " where not exists (select from platform.tenant_work work where work.kind = ? and work.tenant = tenant.slug)"
                        + " on conflict (kind, tenant) do nothing",
                kind,
                dueAt,
                kind);
    }

    /** Takes up to {@code most} due tenants, longest waiting first; others skip them until {@code hold} is over. */
    public List<Claim> claim(String kind, Instant now, Duration hold, int most) {
        return sql.list(
                "with due as (select kind, tenant from platform.tenant_work where kind = ? and due_at <= ?"
                        + " order by due_at limit ? for update skip locked)"
                        + " update platform.tenant_work work set due_at = ?, version = work.version + 1 from due"
                        + " where work.kind = due.kind and work.tenant = due.tenant returning work.tenant, work.version",
                row -> new Claim(kind, new TenantId(row.getString("tenant")), row.getLong("version")),
                kind,
                now,
                most,
                now.plus(hold));
    }

    /** Up to {@code most} tenants that are due since then or longer, longest waiting first; nobody takes them. */
    public List<TenantId> waiting(String kind, Instant since, int most) {
        return sql.list(
                "select tenant from platform.tenant_work where kind = ? and due_at <= ? order by due_at limit ?",
                row -> new TenantId(row.getString("tenant")),
                kind,
                since,
                most);
    }

    /** Removes the hint unless new work was noted since the claim. */
    public void done(Claim claim) {
        sql.update(
                "delete from platform.tenant_work where kind = ? and tenant = ? and version = ?",
                claim.kind(),
                claim.tenant().slug(),
                claim.version());
    }

    /** Lets the claimed tenant be taken again at {@code dueAt}, or earlier if new work was noted since. */
    public void again(Claim claim, Instant dueAt) {
        sql.update(
                "update platform.tenant_work set due_at = case when version = ? then ? else least(due_at, ?) end"
                        + " where kind = ? and tenant = ?",
                claim.version(),
                dueAt,
                dueAt,
                claim.kind(),
                claim.tenant().slug());
    }

    /** One tenant's work of one kind, taken by this node. */
    public record Claim(String kind, TenantId tenant, long version) {}
}
