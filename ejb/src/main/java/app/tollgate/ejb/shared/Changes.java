package app.tollgate.ejb.shared;

import app.tollgate.api.shared.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What other nodes must notice within a second: a numbered list that the commits themselves write. */
@ApplicationScoped
public class Changes {

    static final Duration KEPT = Duration.ofHours(1);

    @Inject
    private Sql sql;

    public Changes() {}

    Changes(Sql sql) {
        this.sql = sql;
    }

    /** Announces a change with the running transaction: it is seen by the nodes if, and only if, this commits. */
    public void announce(String topic, TenantId tenant, String subject) {
        sql.update(
                "with counted as (update platform.change_counter set version = version + 1 returning version)"
                        + " insert into platform.change (version, topic, tenant, subject)"
                        + " select version, ?, ?, ? from counted",
                topic,
                tenant.slug(),
                subject);
    }

    long latest() {
        return sql.find("select version from platform.change_counter", row -> row.getLong(1))
                .orElse(0L);
    }

    /** The number of the oldest change still listed; a node that is further behind must forget everything. */
    long oldest() {
        return sql.find("select coalesce(min(version), 0) from platform.change", row -> row.getLong(1))
                .orElse(0L);
    }

    List<PlatformChange> after(long version) {
        return sql.list(
                "select topic, tenant, subject from platform.change where version > ? order by version",
                row -> new PlatformChange(
                        row.getString("topic"),
                        Optional.ofNullable(row.getString("tenant")).map(TenantId::new),
                        row.getString("subject")),
                version);
    }

    void forgetOld() {
        sql.update(
                "delete from platform.change where announced_at < now() - make_interval(secs => ?)"
                        + " and version < (select version from platform.change_counter)",
                (double) KEPT.toSeconds());
    }
}
