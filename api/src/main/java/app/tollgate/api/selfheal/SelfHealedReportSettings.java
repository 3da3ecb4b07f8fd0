package app.tollgate.api.selfheal;

import app.tollgate.api.schedule.Frequency;
import app.tollgate.api.schedule.Timing;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * When and to whom the report of self-healed contacts is sent, and what is in it.
 *
 * @param frequency needed while it is enabled
 * @param dayOfWeek needed by {@code WEEKLY}
 * @param dayOfMonth 1 to 31, needed by {@code MONTHLY}; a shorter month's last day stands for a day it does not have
 * @param deliveryTime to the minute, by the tenant's clock; needed while it is enabled
 * @param recipients mail addresses; none means the primary billing contact
 * @param columns in the order they stand in; each once
 */
public record SelfHealedReportSettings(
        @NotNull Boolean enabled,
        Frequency frequency,
        DayOfWeek dayOfWeek,
        Integer dayOfMonth,
        LocalTime deliveryTime,
        @NotNull List<String> recipients,
        @NotEmpty @Size(max = 7) List<HealedColumn> columns) {

    public SelfHealedReportSettings {
        // An element that could not be read is null: it keeps its position for those that can.
        recipients = recipients == null ? null : Collections.unmodifiableList(new ArrayList<>(recipients));
        columns = columns == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(columns));
    }

    public Timing timing() {
        return new Timing(frequency, dayOfWeek, dayOfMonth, deliveryTime);
    }
}
