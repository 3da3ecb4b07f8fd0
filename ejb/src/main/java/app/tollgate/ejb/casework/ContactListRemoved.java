package app.tollgate.ejb.casework;

import app.tollgate.api.shared.Caller;
import java.util.UUID;

/** A list was removed, and is held until the commit; who cannot do without it refuses by a {@code ProblemException}. */
public record ContactListRemoved(Caller caller, UUID list) {}
