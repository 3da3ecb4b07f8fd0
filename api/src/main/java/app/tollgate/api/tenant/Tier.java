package app.tollgate.api.tenant;

import java.util.OptionalInt;

/** What a tenant has bought: its requests a minute, or a custom number for {@link #ENTERPRISE}. */
public enum Tier {
    STANDARD(100),
    PREMIUM(500),
    ENTERPRISE(0);

    private final int limitPerMinute;

    Tier(int limitPerMinute) {
        this.limitPerMinute = limitPerMinute;
    }

    /** The tier's own limit; empty where a custom one is required. */
    public OptionalInt limitPerMinute() {
        return limitPerMinute == 0 ? OptionalInt.empty() : OptionalInt.of(limitPerMinute);
    }
}
