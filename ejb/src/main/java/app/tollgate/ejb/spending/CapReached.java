package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;

/** What is spent has come up to the cap, in the running transaction, which holds the cap row. */
public record CapReached(Caller caller) {}
