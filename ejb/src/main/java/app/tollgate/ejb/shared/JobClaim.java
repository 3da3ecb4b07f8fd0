package app.tollgate.ejb.shared;

import java.util.UUID;

/**
 * One node's right to carry out what a row of a {@link JobKind} stands for.
 *
 * @param id of the row
 * @param token grows with every new claim of the row and is checked in each commit that acts; only the newest counts
 */
public record JobClaim(UUID id, long token) {

    /** Condition of every statement that acts under a claim; its parameters are id and token. */
    public static final String HELD = " where id = ? and claim_token = ? and status = 'RUNNING'";
}
