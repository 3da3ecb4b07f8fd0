package app.tollgate.web.spending;

/** Where spending stands, as pages show it. */
public enum CapState {
    NONE(""),
    WITHIN_CAP("ok"),
    NEAR_CAP("warn"),
    CAP_REACHED("bad");

    private final String colour;

    CapState(String colour) {
        this.colour = colour;
    }

    public String colour() {
        return colour;
    }
}
