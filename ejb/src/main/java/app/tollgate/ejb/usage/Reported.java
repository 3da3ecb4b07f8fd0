package app.tollgate.ejb.usage;

import app.tollgate.api.usage.NewUsageEvent;
import java.util.UUID;

/** An event and the actor that reported it. */
record Reported(NewUsageEvent event, UUID by) {}
