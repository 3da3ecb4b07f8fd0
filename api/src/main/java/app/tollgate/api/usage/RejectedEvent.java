package app.tollgate.api.usage;

import app.tollgate.api.shared.FieldError;
import java.util.List;

/** An event of a batch that was refused, by its position, and everything that is wrong with it. */
public record RejectedEvent(int index, List<FieldError> errors) {

    public RejectedEvent {
        errors = List.copyOf(errors);
    }
}
