package app.tollgate.api.usage;

import app.tollgate.api.shared.FieldError;
import java.util.List;

/**
 * An event that something is wrong with.
 *
 * @param asRead the members that could be read; the others are null
 * @param errors what is wrong with its shape
 */
public record FlawedEvent(NewUsageEvent asRead, List<FieldError> errors) {

    public FlawedEvent {
        errors = List.copyOf(errors);
    }
}
