package app.tollgate.ejb.apikey;

import java.time.Instant;

/** When and from where a key was used. */
public record KeyUse(Instant at, String address) {}
