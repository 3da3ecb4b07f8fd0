package app.tollgate.ejb.report;

import java.util.Optional;

/**
 * Events of which case types: all, those of one, or those without any.
 *
 * @param narrowed whether it is not all
 * @param name the one; empty for all and for none
 */
public record CaseTypeChoice(boolean narrowed, Optional<String> name) {

    public static final CaseTypeChoice ALL = new CaseTypeChoice(false, Optional.empty());

    /** All if nothing is asked for. */
    static CaseTypeChoice asked(Optional<String> name) {
        return name.isPresent() ? new CaseTypeChoice(true, name) : ALL;
    }

    /** Exactly this one, where empty means those without a case type. */
    public static CaseTypeChoice only(Optional<String> name) {
        return new CaseTypeChoice(true, name);
    }
}
