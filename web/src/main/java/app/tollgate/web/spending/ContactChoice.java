package app.tollgate.web.spending;

import app.tollgate.api.access.AdminContact;
import java.util.List;
import java.util.Optional;

/**
 * Who may be the primary billing contact.
 *
 * @param candidates active admins
 * @param gone the one who was chosen and is no active admin any more
 * @param mayInvite whether the reader may open the team
 */
public record ContactChoice(List<AdminContact> candidates, Optional<AdminContact> gone, boolean mayInvite) {}
