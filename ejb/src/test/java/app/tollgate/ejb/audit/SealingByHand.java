package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogChain;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.Lease;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;

/** The sealing of one tenant's log step by step, as one node or another does it. */
final class SealingByHand {

    private static final TestServer SERVER = TestServer.get();

    private final Caller tenant;

    SealingByHand(Caller tenant) {
        this.tenant = tenant;
    }

    /** Gives the lease to a node, whoever has it. */
    Lease lease(String node) {
        String name = "system-log/" + tenant.tenant();
        return SERVER.in(
                tenant,
                () -> SERVER.get(Sql.class)
                        .find(
                                "insert into platform.lease as held (name, holder, token, expires_at) values (?, ?, 1, now())"
                                        + " on conflict (name) do update set holder = excluded.holder, token = held.token + 1 returning token",
                                row -> new Lease(name, node, row.getLong(1)),
                                name,
                                node)
                        .orElseThrow());
    }

    SealingProgress seal(Lease lease, SealingProgress progress) {
        return SERVER.get(LogSealing.class).seal(tenant, lease, progress);
    }

    /** The seal that the first entry of the log has to get; asked for in a transaction of the tenant. */
    LogSeals.Seal sealOfFirst() {
        var row = SERVER.get(LogSeals.class).unsealed(0, 1).get(0);
        byte[] rowHash = row.hash();
        return new LogSeals.Seal(
                1, row, rowHash, LogChain.seal(LogChain.genesis(tenant.tenant().slug()), rowHash, 1));
    }

    long sealed() {
        return TestLog.number(tenant, "select count(*) from system_log_seal");
    }
}
