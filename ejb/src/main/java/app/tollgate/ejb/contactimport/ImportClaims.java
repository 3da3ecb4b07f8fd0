package app.tollgate.ejb.contactimport;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.ejb.casework.TakenContacts;
import app.tollgate.ejb.shared.Leases;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Store of who works on an import and how far it has come; every change of it names the claim. */
@ApplicationScoped
class ImportClaims {

    private static final String HELD = " where id = ? and claim_token = ? and status = 'RUNNING'";

    @Inject
    private Sql sql;

    /** Takes the import whose owner has gone silent, or else the one that waits longest if none runs. */
    Optional<Taken> take(Instant now, Instant silentSince) {
        return sql.find(
                "update contact_import set status = 'RUNNING', claim_token = claim_token + 1, node = ?, heartbeat_at = ?,"
                        + " attempts = attempts + 1 where id = (select id from contact_import where"
                        + " (status = 'RUNNING' and heartbeat_at < ?) or (status = 'QUEUED' and not exists"
                        + " (select from contact_import other where other.status = 'RUNNING'))"
                        + " order by id limit 1 for update skip locked) returning id, claim_token, attempts",
                row -> new Taken(new ImportClaim(row.getObject(1, UUID.class), row.getLong(2)), row.getInt(3)),
                Leases.node(),
                now,
                silentSince);
    }

    boolean anyOpen() {
        return sql.find("select 1 from contact_import where status in ('QUEUED', 'RUNNING') limit 1", row -> true)
                .isPresent();
    }

    /** Where it stands, held until the commit; empty if the claim is lost. */
    Optional<Standing> hold(ImportClaim claim) {
        return sql.find(
                "select after_line, list_id, created_count, updated_count, asked_by, asked_by_kind, asked_by_name"
                        + " from contact_import" + HELD + " for update",
                row -> new Standing(
                        row.getLong("after_line"),
                        Optional.ofNullable(row.getObject("list_id", UUID.class)),
                        new TakenContacts(row.getInt("created_count"), row.getInt("updated_count")),
                        new Actor(
                                ActorKind.valueOf(row.getString("asked_by_kind")),
                                row.getObject("asked_by", UUID.class),
                                row.getString("asked_by_name"),
                                Set.of(),
                                Set.of())),
                claim.id(),
                claim.token());
    }

    /** Moves the checkpoint behind rows that were taken; attempts count anew. */
    void advance(ImportClaim claim, long line, TakenContacts taken, Instant now) {
        sql.update(
                "update contact_import set after_line = ?, done_count = done_count + ?, created_count = created_count + ?,"
                        + " updated_count = updated_count + ?, heartbeat_at = ?, attempts = 0" + HELD,
                line,
                taken.created() + taken.updated(),
                taken.created(),
                taken.updated(),
                now,
                claim.id(),
                claim.token());
    }

    void done(ImportClaim claim, Instant now) {
        sql.update(
                "update contact_import set status = 'DONE', finished_at = ?, expires_at = ?" + HELD,
                now,
                now.plus(ImportDesk.KEPT),
                claim.id(),
                claim.token());
    }

    void failed(ImportClaim claim, String error, Instant now) {
        sql.update(
                "update contact_import set status = 'FAILED', error = ?, finished_at = ?" + HELD,
                error,
                now,
                claim.id(),
                claim.token());
    }

    /** Lets anybody take it at once; the token makes sure that its former owner cannot go on. */
    void release(ImportClaim claim) {
        sql.update("update contact_import set heartbeat_at = 'epoch'" + HELD, claim.id(), claim.token());
    }

    /** A claim and how often the import was claimed since it last moved. */
    record Taken(ImportClaim claim, int attempts) {}

    /** The line behind which it goes on, the list, what was taken so far, and whose doing it is. */
    record Standing(long afterLine, Optional<UUID> list, TakenContacts taken, Actor asker) {}
}
