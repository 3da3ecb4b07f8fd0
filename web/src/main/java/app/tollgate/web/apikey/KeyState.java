package app.tollgate.web.apikey;

/** How a key stands, as a word and a colour. */
public enum KeyState {
    ACTIVE("ok"),
    EXPIRES_SOON("warn"),
    ROTATING("info"),
    EXPIRED(""),
    REVOKED("");

    private final String colour;

    KeyState(String colour) {
        this.colour = colour;
    }

    public String colour() {
        return colour;
    }

    /** Whether the key can still be used, changed and rotated. */
    public boolean works() {
        return this != EXPIRED && this != REVOKED;
    }
}
