package app.tollgate.ejb.contactimport;

import app.tollgate.api.shared.Actor;
import app.tollgate.ejb.casework.TakenContacts;
import app.tollgate.ejb.shared.JobClaim;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Store of how far an import has come; every change of it names the claim. */
@ApplicationScoped
class ImportClaims {

    @Inject
    private Sql sql;

    /** Where it stands, held until the commit; empty if the claim is lost. */
    Optional<Standing> hold(JobClaim claim) {
        return sql.find(
                "select after_line, list_id, created_count, updated_count, asked_by, asked_by_kind, asked_by_name"
                        + " from contact_import" + JobClaim.HELD + " for update",
                row -> new Standing(
                        row.getLong("after_line"),
                        Optional.ofNullable(row.getObject("list_id", UUID.class)),
                        new TakenContacts(row.getInt("created_count"), row.getInt("updated_count")),
                        ContactImports.asker(row)),
                claim.id(),
                claim.token());
    }

    /** Moves the checkpoint behind rows that were taken; attempts count anew. */
    void advance(JobClaim claim, long line, TakenContacts taken, Instant now) {
        sql.update(
                "update contact_import set after_line = ?, done_count = done_count + ?, created_count = created_count + ?,"
                        + " updated_count = updated_count + ?, heartbeat_at = ?, attempts = 0" + JobClaim.HELD,
                line,
                taken.created() + taken.updated(),
                taken.created(),
                taken.updated(),
                now,
                claim.id(),
                claim.token());
    }

    void done(JobClaim claim, Instant now) {
        sql.update(
                "update contact_import set status = 'DONE', finished_at = ?, expires_at = ?" + JobClaim.HELD,
                now,
                now.plus(ImportDesk.KEPT),
                claim.id(),
                claim.token());
    }

    /** The line behind which it goes on, the list, what was taken so far, and whose doing it is. */
    record Standing(long afterLine, Optional<UUID> list, TakenContacts taken, Actor asker) {}
}
