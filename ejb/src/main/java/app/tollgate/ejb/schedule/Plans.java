package app.tollgate.ejb.schedule;

import app.tollgate.api.schedule.Frequency;
import app.tollgate.api.schedule.Timing;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Store of the active plans. */
@ApplicationScoped
class Plans {

    private static final String COLUMNS =
            "select owner_kind, owner_id, frequency, day_of_week, day_of_month, delivery_time, counts_from from schedule_plan";

    @Inject
    private Sql sql;

    /** Another timing counts from now on, the same one goes on counting. */
    void put(PlanOwner owner, Timing timing, Instant now) {
        sql.update(
                "insert into schedule_plan as plan (owner_kind, owner_id, frequency, day_of_week, day_of_month, delivery_time,"
                        + " counts_from) values (?, ?, ?, ?, ?, ?, ?) on conflict (owner_id) do update set"
                        + " frequency = excluded.frequency, day_of_week = excluded.day_of_week,"
                        + " day_of_month = excluded.day_of_month, delivery_time = excluded.delivery_time,"
                        + " counts_from = case when (plan.frequency, plan.day_of_week, plan.day_of_month, plan.delivery_time)"
                        + " is not distinct from (excluded.frequency, excluded.day_of_week, excluded.day_of_month,"
                        + " excluded.delivery_time) then plan.counts_from else excluded.counts_from end",
                owner.kind(),
                owner.id(),
                timing.frequency(),
                Optional.ofNullable(timing.dayOfWeek()).map(DayOfWeek::name).orElse(null),
                timing.dayOfMonth(),
                timing.deliveryTime().toString(),
                now);
    }

    void remove(PlanOwner owner) {
        sql.update("delete from schedule_plan where owner_id = ?", owner.id());
    }

    Optional<Plan> find(PlanOwner owner) {
        return sql.find(COLUMNS + " where owner_id = ?", Plans::plan, owner.id());
    }

    /** All of them, held as they are until the commit. */
    List<Plan> hold() {
        return sql.list(COLUMNS + " order by owner_id for share", Plans::plan);
    }

    private static Plan plan(ResultSet row) throws SQLException {
        String dayOfWeek = row.getString("day_of_week");
        return new Plan(
                new PlanOwner(row.getString("owner_kind"), row.getObject("owner_id", UUID.class)),
                new Timing(
                        Frequency.valueOf(row.getString("frequency")),
                        dayOfWeek == null ? null : DayOfWeek.valueOf(dayOfWeek),
                        row.getObject("day_of_month", Integer.class),
                        LocalTime.parse(row.getString("delivery_time"))),
                Sql.instant(row, "counts_from"));
    }
}
