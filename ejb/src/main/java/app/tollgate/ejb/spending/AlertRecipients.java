package app.tollgate.ejb.spending;

import app.tollgate.api.access.AdminContact;
import app.tollgate.ejb.access.AdminDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom billing writes to: the primary contact while it is an active admin, else all active admins; and the additional recipients.
 */
@ApplicationScoped
public class AlertRecipients {

    @Inject
    private AdminDirectory admins;

    @Inject
    private StoredPreferences preferences;

    /** Addresses, each once. */
    public List<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>(primary());
        addresses.addAll(preferences.get().alertRecipients());
        return List.copyOf(addresses);
    }

    /** The primary contact alone, or those who take over for it. */
    public List<String> primary() {
        BillingPreferencesRow chosen = preferences.get();
        List<AdminContact> active = admins.active();
        List<AdminContact> primary = active.stream()
                .filter(admin ->
                        chosen.primaryContact().filter(admin.id()::equals).isPresent())
                .toList();
        return (primary.isEmpty() ? active : primary)
                .stream().map(AdminContact::email).distinct().toList();
    }
}
