package app.tollgate.ejb.schedule;

import java.net.URI;
import java.time.Instant;

/** A link that was just made; only the mail knows its address. */
record SentLink(URI address, Instant expiresAt) {}
