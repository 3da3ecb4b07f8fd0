package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;

/** There is room below the cap again, in the running transaction, which holds the cap row. */
public record CapFreed(Caller caller) {}
