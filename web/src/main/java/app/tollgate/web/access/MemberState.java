package app.tollgate.web.access;

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

    public String colour() {
        return colour;
    }
}
