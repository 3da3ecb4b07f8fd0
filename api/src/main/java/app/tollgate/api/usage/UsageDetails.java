package app.tollgate.api.usage;

/** The part of an event that only its kind has; the members are those of the contract. */
public sealed interface UsageDetails {

    UsageKind kind();

    /**
     * A call.
     *
     * @param durationSeconds 0 to 86,400, or null if it was not reported
     */
    record Voice(Integer durationSeconds, Direction direction, String from, String to, CallOutcome outcome)
            implements UsageDetails {

        @Override
        public UsageKind kind() {
            return UsageKind.VOICE;
        }
    }

    /**
     * A text message; its text is counted and then forgotten.
     *
     * @param status the sender's own word for what became of it
     */
    record Sms(int segments, Direction direction, String from, String to, String status) implements UsageDetails {

        @Override
        public UsageKind kind() {
            return UsageKind.SMS;
        }
    }

    /** An email to a number of accepted recipients. */
    record Email(int recipients) implements UsageDetails {

        @Override
        public UsageKind kind() {
            return UsageKind.EMAIL;
        }
    }

    /** A change of the bytes kept, up or down. */
    record Storage(long bytesDelta) implements UsageDetails {

        @Override
        public UsageKind kind() {
            return UsageKind.STORAGE;
        }
    }
}
