package app.tollgate.web.wallet;

import app.tollgate.api.wallet.RefillRequestView;

/** How a refill request stands, as a word and a colour. */
public enum RefillState {
    OPEN("warn"),
    COMPLETED("ok"),
    REFILLED("ok"),
    FAILED("bad"),
    WITHDRAWN("");

    private final String colour;

    RefillState(String colour) {
        this.colour = colour;
    }

    static RefillState of(RefillRequestView request) {
        return request.outcome() == null ? OPEN : valueOf(request.outcome().name());
    }

    public String colour() {
        return colour;
    }

    public boolean isOpen() {
        return this == OPEN;
    }
}
