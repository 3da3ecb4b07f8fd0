package app.tollgate.web.schedule;

import app.tollgate.api.schedule.DeliveryCause;
import app.tollgate.api.schedule.DeliveryReason;
import app.tollgate.api.schedule.DeliveryStatus;
import app.tollgate.api.schedule.DeliveryView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A delivery as people see it. */
public record DeliveryRow(
        LocalDate from,
        LocalDate to,
        boolean runNow,
        DeliveryStatus status,
        Optional<DeliveryReason> reason,
        Instant at,
        List<String> recipients,
        Optional<Long> rows) {

    public static DeliveryRow of(DeliveryView delivery) {
        return new DeliveryRow(
                delivery.from(),
                delivery.to(),
                delivery.cause() == DeliveryCause.RUN_NOW,
                delivery.status(),
                Optional.ofNullable(delivery.reason()),
                Optional.ofNullable(delivery.endedAt()).orElse(delivery.dueAt()),
                delivery.recipients(),
                Optional.ofNullable(delivery.rows()));
    }

    public String colour() {
        return switch (status) {
            case PENDING, MAKING, SENDING -> "info";
            case DELIVERED, SENT -> "ok";
            case FAILED -> "bad";
            case SKIPPED, WITHHELD -> "";
        };
    }
}
