package app.tollgate.ejb.shared;

import app.tollgate.api.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Gives each kind of cluster-wide work to one node at a time, by the database's clock. */
@ApplicationScoped
public class Leases {

    private static final String NODE = Ids.next().toString();

    @Inject
    private Sql sql;

    public Leases() {}

    Leases(Sql sql) {
        this.sql = sql;
    }

    /** Name of this node, new at every start. */
    public static String node() {
        return NODE;
    }

    /** Takes or renews the lease, or answers empty while another node holds it. */
    public Optional<Lease> take(String name, Duration length) {
        return take(name, NODE, length);
    }

    Optional<Lease> take(String name, String holder, Duration length) {
        return sql.find(
                "insert into platform.lease as held (name, holder, token, expires_at)"
                        + " values (?, ?, 1, now() + make_interval(secs => ?))"
                        + " on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at,"
                        + " token = held.token + case when held.holder = excluded.holder and held.expires_at > now() then 0 else 1 end"
                        + " where held.holder = excluded.holder or held.expires_at <= now() returning token",
                row -> new Lease(name, holder, row.getLong("token")),
                name,
                holder,
                length.toMillis() / 1000.0);
    }

    /** Fails the running transaction unless the lease is still ours; call it in the commit that acts. */
    public void check(Lease lease) {
        boolean ours = sql.find(
                        "select 1 from platform.lease where name = ? and holder = ? and token = ? for share",
                        row -> row.getInt(1),
                        lease.name(),
                        lease.holder(),
                        lease.token())
                .isPresent();
        if (!ours) {
            throw new LeaseLost(lease);
        }
    }

    /** Gives the lease back before its time, so that another node may go on at once. */
    public void giveBack(Lease lease) {
        sql.update(
                "update platform.lease set expires_at = now() where name = ? and holder = ? and token = ?",
                lease.name(),
                lease.holder(),
                lease.token());
    }
}
