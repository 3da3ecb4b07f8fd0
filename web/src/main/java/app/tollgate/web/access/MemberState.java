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

    /** Nobody can sign in who is inactive or has not accepted the invitation. */
    static MemberState of(UserView user) {
        InvitationView invitation = user.invitation();
        if (!user.active()) {
            return DEACTIVATED;
        }
        if (invitation == null || invitation.status() == InvitationStatus.ACCEPTED) {
            return ACTIVE;
        }
        return switch (invitation.status()) {
            case PENDING -> INVITED;
            case EXPIRED -> INVITATION_EXPIRED;
            default -> WITHDRAWN;
        };
    }

    public String colour() {
        return colour;
    }
}
