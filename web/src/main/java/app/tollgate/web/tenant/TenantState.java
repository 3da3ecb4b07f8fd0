package app.tollgate.web.tenant;

/** How a tenant stands, as the operator's list says it. */
public enum TenantState {
    ACTIVE("ok"),
    DEMO("info"),
    SUSPENDED("");

    private final String colour;

    TenantState(String colour) {
        this.colour = colour;
    }

    public String colour() {
        return colour;
    }
}
