package app.tollgate.ejb.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Store of who carries out which row of a {@link JobKind}; what gets on with a row is the business of the row's own feature. */
@ApplicationScoped
class JobRows {

    @Inject
    private Sql sql;

    /** Takes the row whose owner has gone silent, or else the one that waits longest if none runs. */
    Optional<Taken> take(JobKind kind, Instant now, Instant silentSince) {
        return sql.find(
                """
                update %s set status = 'RUNNING', claim_token = claim_token + 1, node = ?, heartbeat_at = ?, attempts = attempts + 1
                where id = (select id from %1$s where %2$s order by id limit 1 for update skip locked)
                returning id, claim_token, attempts
                """.formatted(kind.table(), toBeTaken(kind)),
                row -> new Taken(new JobClaim(row.getObject(1, UUID.class), row.getLong(2)), row.getInt(3)),
                Leases.node(),
                now,
                silentSince);
    }

    /** Whether {@link #take} would find one. */
    boolean anyToBeTaken(JobKind kind, Instant silentSince) {
        return sql.find(
                        "select 1 from %s where %s limit 1".formatted(kind.table(), toBeTaken(kind)),
                        row -> true,
                        silentSince)
                .isPresent();
    }

    /** The condition of a row that can be taken; its parameter is the time since which owners that told nothing are silent. */
    private static String toBeTaken(JobKind kind) {
        return "((status = 'RUNNING' and heartbeat_at < ?) or (status = 'QUEUED'"
                + " and not exists (select from %s other where other.status = 'RUNNING')))".formatted(kind.table());
    }

    boolean anyOpen(JobKind kind) {
        return sql.find(
                        "select 1 from %s where status in ('QUEUED', 'RUNNING') limit 1".formatted(kind.table()),
                        row -> true)
                .isPresent();
    }

    void failed(JobKind kind, JobClaim claim, Instant now) {
        sql.update(
                "update %s set status = 'FAILED', error = ?, finished_at = ?".formatted(kind.table()) + JobClaim.HELD,
                kind.apology(),
                now,
                claim.id(),
                claim.token());
    }

    /** Lets anybody take the row at once; the token makes sure that its former owner cannot go on. */
    void release(JobKind kind, JobClaim claim) {
        sql.update(
                "update %s set heartbeat_at = 'epoch'".formatted(kind.table()) + JobClaim.HELD,
                claim.id(),
                claim.token());
    }

    /** A claim and how often the row was claimed since it last got on. */
    record Taken(JobClaim claim, int attempts) {}
}
