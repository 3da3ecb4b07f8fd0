package app.tollgate.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.access.InvitationStatus;
import app.tollgate.api.access.InvitationView;
import app.tollgate.api.access.UserView;
import app.tollgate.api.shared.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberStateTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    @Test
    void withoutAnOpenInvitationActivityDecides() {
        assertThat(state(true, null)).isEqualTo(MemberState.ACTIVE);
        assertThat(state(false, null)).isEqualTo(MemberState.DEACTIVATED);
        assertThat(state(false, InvitationStatus.WITHDRAWN)).isEqualTo(MemberState.DEACTIVATED);
        assertThat(state(true, InvitationStatus.ACCEPTED)).isEqualTo(MemberState.ACTIVE);
    }

    @Test
    void whoHasNotAcceptedIsInvitedUntilItExpiresOrIsWithdrawn() {
        assertThat(state(true, InvitationStatus.PENDING)).isEqualTo(MemberState.INVITED);
        assertThat(state(true, InvitationStatus.EXPIRED)).isEqualTo(MemberState.INVITATION_EXPIRED);
        assertThat(state(true, InvitationStatus.WITHDRAWN)).isEqualTo(MemberState.WITHDRAWN);
    }

    @Test
    void onlyAnOpenInvitationShowsItsEnd() {
        assertThat(MemberRow.of(user(true, InvitationStatus.PENDING), UUID.randomUUID())
                        .invitedUntil())
                .contains(NOW);
        assertThat(MemberRow.of(user(true, InvitationStatus.ACCEPTED), UUID.randomUUID())
                        .invitedUntil())
                .isEmpty();
    }

    private static MemberState state(boolean active, InvitationStatus invitation) {
        return MemberState.of(user(active, invitation));
    }

    private static UserView user(boolean active, InvitationStatus status) {
        InvitationView invitation = status == null ? null : new InvitationView(status, NOW, NOW);
        return new UserView(
                UUID.randomUUID(), "Jo", "jo@firm.example", Set.of(Role.USER), active, invitation, NOW, null);
    }
}
