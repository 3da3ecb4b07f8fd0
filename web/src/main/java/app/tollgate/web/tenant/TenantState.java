package app.tollgate.web.tenant;

import app.tollgate.api.tenant.TenantStatus;
import java.util.Optional;

/** How a tenant stands, as the operator's list says it: each has exactly one. */
public enum TenantState {
    ACTIVE("ok", TenantStatus.ACTIVE, Optional.of(false)),
    DEMO("info", TenantStatus.ACTIVE, Optional.of(true)),
    SUSPENDED("", TenantStatus.SUSPENDED, Optional.empty());

    private final String colour;
    private final TenantStatus status;
    private final Optional<Boolean> demo;

    TenantState(String colour, TenantStatus status, Optional<Boolean> demo) {
        this.colour = colour;
        this.status = status;
        this.demo = demo;
    }

    public String colour() {
        return colour;
    }

    /** What is true of every tenant in this state. */
    TenantStatus status() {
        return status;
    }

    /** Whether all in this state are demos, or none; empty if it makes no difference. */
    Optional<Boolean> demo() {
        return demo;
    }
}
