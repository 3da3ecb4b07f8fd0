package app.tollgate.ejb.contactimport;

import java.util.UUID;

/** One node's right to work on an import; only the newest token counts. */
public record ImportClaim(UUID id, long token) {}
