package app.tollgate.api.selfheal;

import java.time.Instant;
import java.util.UUID;

/** A flag on a number of a contact: it stands for good, and only for this contact. */
public record PhoneFlagView(UUID id, String number, PhoneFlag flag, Instant at) {}
