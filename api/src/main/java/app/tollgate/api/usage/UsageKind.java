package app.tollgate.api.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** What can be billed; each kind is measured in whole base units, of which its price's unit has a fixed number. */
public enum UsageKind {
    /** Measured in seconds, priced by the minute. */
    VOICE(60),
    /** Measured and priced by the segment. */
    SMS(1),
    /** Measured and priced by the accepted recipient. */
    EMAIL(1),
    /** Measured in bytes, priced by the GB-month of 10⁹ bytes kept for a whole month. */
    STORAGE(1_000_000_000);

    private static final int SHOWN_DECIMALS = 9;
    private static final int STEP_SECONDS = 30;
    private final long baseUnitsPerUnit;

    UsageKind(long baseUnitsPerUnit) {
        this.baseUnitsPerUnit = baseUnitsPerUnit;
    }

    /** How many seconds, segments, emails or bytes one unit of the price has. */
    public long baseUnitsPerUnit() {
        return baseUnitsPerUnit;
    }

    /** What a unit of the price is called: {@code minute}, {@code segment}, {@code email} or {@code GB-month}. */
    public String unit() {
        return switch (this) {
            case VOICE -> "minute";
            case SMS -> "segment";
            case EMAIL -> "email";
            case STORAGE -> "GB-month";
        };
    }

    /** What is charged of so many measured base units: calls are rounded up to 30 seconds and count at least 30. */
    public long billed(long measured) {
        return this == VOICE
                ? Math.max(1, measured / STEP_SECONDS + (measured % STEP_SECONDS == 0 ? 0 : 1)) * STEP_SECONDS
                : measured;
    }

    /** The word of the contract, such as {@code voice}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<UsageKind> find(String text) {
        return switch (text) {
            case "voice" -> Optional.of(VOICE);
            case "sms" -> Optional.of(SMS);
            case "email" -> Optional.of(EMAIL);
            case "storage" -> Optional.of(STORAGE);
            default -> Optional.empty();
        };
    }

    /** A number of base units as the decimal string of the contract, such as {@code "1.5"} for 90 seconds of voice. */
    public String quantity(long baseUnits) {
        return new BigDecimal(baseUnits)
                .divide(BigDecimal.valueOf(baseUnitsPerUnit), SHOWN_DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
