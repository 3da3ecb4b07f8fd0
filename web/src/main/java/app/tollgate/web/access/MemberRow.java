package app.tollgate.web.access;

import app.tollgate.api.access.InvitationView;
import app.tollgate.api.access.UserView;
import app.tollgate.api.shared.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One person of the team.
 *
 * @param invitedUntil when an open invitation ends
 * @param self whether this is the reader
 */
public record MemberRow(
        UUID id,
        String name,
        String email,
        Set<Role> roles,
        MemberState state,
        Optional<Instant> invitedUntil,
        boolean self) {

    static MemberRow of(UserView user, UUID self) {
        MemberState state = MemberState.of(user);
        return new MemberRow(
                user.id(),
                user.name(),
                user.email(),
                user.roles(),
                state,
                Optional.ofNullable(user.invitation())
                        .filter(open -> state == MemberState.INVITED)
                        .map(InvitationView::expiresAt),
                user.id().equals(self));
    }
}
