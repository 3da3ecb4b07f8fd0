package app.tollgate.ejb.shared;

import app.tollgate.api.shared.Caller;
import java.util.UUID;

/**
 * A row broke off again and again without getting on and is {@code FAILED}, in the running transaction.
 *
 * @param id of the row
 */
public record JobGivenUp(Caller caller, JobKind kind, UUID id) {}
