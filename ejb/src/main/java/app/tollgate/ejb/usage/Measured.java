package app.tollgate.ejb.usage;

import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageKind;

/**
 * What an event measures.
 *
 * @param rawSeconds seconds of a call as reported
 * @param billedQuantity seconds, segments or recipients that are charged; nothing for storage, which is charged by the day
 * @param bytesDelta change of the stored bytes
 */
record Measured(int rawSeconds, long billedQuantity, long bytesDelta) {

    static Measured of(UsageDetails details) {
        if (details instanceof UsageDetails.Voice voice) {
            int seconds = voice.durationSeconds() == null ? 0 : voice.durationSeconds();
            return new Measured(seconds, UsageKind.VOICE.billed(seconds), 0);
        }
        if (details instanceof UsageDetails.Sms sms) {
            return new Measured(0, sms.segments(), 0);
        }
        if (details instanceof UsageDetails.Email email) {
            return new Measured(0, email.recipients(), 0);
        }
        return new Measured(0, 0, ((UsageDetails.Storage) details).bytesDelta());
    }

    Measured minus(Measured other) {
        return new Measured(
                rawSeconds - other.rawSeconds, billedQuantity - other.billedQuantity, bytesDelta - other.bytesDelta);
    }

    Measured plus(Measured other) {
        return new Measured(
                rawSeconds + other.rawSeconds, billedQuantity + other.billedQuantity, bytesDelta + other.bytesDelta);
    }

    /** The number the sender stated, whatever its kind. */
    static long stated(UsageDetails details) {
        Measured measured = of(details);
        return details instanceof UsageDetails.Voice
                ? measured.rawSeconds
                : measured.billedQuantity + measured.bytesDelta;
    }
}
