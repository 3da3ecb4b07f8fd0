package app.tollgate.ejb.casework;

import app.tollgate.api.shared.Caller;
import java.util.UUID;

/** A contact was removed, and is held until the commit; who knows more about it forgets that. */
public record ContactRemoved(Caller caller, UUID contact) {}
