package app.tollgate.api.casework;

import app.tollgate.api.shared.ShownBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Everything that can be set of a case type.
 *
 * @param name that no other case type has, in small letters or capitals
 */
@ShownBy(CaseTypeView.class)
public record CaseTypeRequest(@NotBlank @Size(max = 100) String name) {

    /** What stands now, for the patch to change. */
    public static CaseTypeRequest of(CaseTypeView now) {
        return new CaseTypeRequest(now.name());
    }
}
