package app.tollgate.web.access;

import app.tollgate.api.access.InvitationStatus;
import app.tollgate.api.access.InvitationView;
import app.tollgate.api.access.UserView;

/** How a person of the team stands. */
public enum MemberState {
    ACTIVE("ok"),
    INVITED("info"),
    INVITATION_EXPIRED("warn"),
    WITHDRAWN(""),
    DEACTIVATED("");

    private final String colour;

    MemberState(String colour) {
        this.colour = colour;
    }

    /** An open invitation counts before everything else, since nobody can sign in before it is accepted. */
    static MemberState of(UserView user) {
        InvitationView invitation = user.invitation();
        if (invitation == null || invitation.status() == InvitationStatus.ACCEPTED) {
            return user.active() ? ACTIVE : DEACTIVATED;
        }
        return switch (invitation.status()) {
            case PENDING -> user.active() ? INVITED : DEACTIVATED;
            case EXPIRED -> INVITATION_EXPIRED;
            default -> WITHDRAWN;
        };
    }

    public String colour() {
        return colour;
    }
}
