package app.tollgate.ejb.spending;

import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Remembers which modes a tenant was billed in, for what is charged after the time it was used in. */
@ApplicationScoped
public class BillingModes {

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    public ModeHistory history() {
        List<ModeHistory.Past> past = sql.list(
                "select mode, ended_at from past_billing_mode order by place",
                row -> new ModeHistory.Past(BillingMode.valueOf(row.getString("mode")), Sql.instant(row, "ended_at")));
        return new ModeHistory(
                past,
                sql.find("select mode from billing_preferences", row -> BillingMode.valueOf(row.getString(1)))
                        .orElseThrow());
    }

    void onPreferencesChanged(@Observes PreferencesChanged changed) {
        BillingMode before = changed.before().mode();
        if (before != changed.after().mode()) {
            sql.update("insert into past_billing_mode (mode, ended_at) values (?, ?)", before.name(), clock.instant());
        }
    }
}
