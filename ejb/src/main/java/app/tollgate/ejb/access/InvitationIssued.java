package app.tollgate.ejb.access;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.tenant.Tenant;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody was invited, in the running transaction; the mail that tells them must commit with it.
 *
 * @param plainToken what the link holds; it is stored nowhere else in clear
 * @param tenant the company, as the running commit knows it; empty in the operators' realm
 */
public record InvitationIssued(
        Caller caller,
        UUID userId,
        String email,
        String name,
        String plainToken,
        Instant expiresAt,
        Optional<Tenant> tenant) {

    @Override
    public String toString() {
        return "InvitationIssued[userId=" + userId + "]";
    }
}
