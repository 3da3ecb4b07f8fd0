package app.tollgate.api.audit;

import app.tollgate.api.shared.ActorKind;
import java.util.UUID;

/**
 * Who did it.
 *
 * @param id of the person or key, or of the schedule under whose name the system acts; null for the system otherwise, and for somebody who
 *     could not be recognised
 */
public record LogActor(ActorKind kind, UUID id, String name) {}
