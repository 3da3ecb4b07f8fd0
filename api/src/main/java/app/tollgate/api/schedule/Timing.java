package app.tollgate.api.schedule;

import app.tollgate.api.shared.FieldErrors;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * When something is delivered, by the tenant's calendar and clock.
 *
 * @param dayOfWeek of {@code WEEKLY}, else null
 * @param dayOfMonth 1 to 31 of {@code MONTHLY}, else null; a shorter month's last day stands for a day that it does not have
 * @param deliveryTime to the minute; on a day whose clocks skip it, as much later as they skip, and on one that has it twice the first
 */
public record Timing(Frequency frequency, DayOfWeek dayOfWeek, Integer dayOfMonth, LocalTime deliveryTime) {

    private static final int LAST_DAY = 31;

    /** The day that another frequency would need is dropped, so that changing the frequency needs no second change. */
    public Timing {
        dayOfWeek = frequency == Frequency.WEEKLY ? dayOfWeek : null;
        dayOfMonth = frequency == Frequency.MONTHLY ? dayOfMonth : null;
    }

    public static Timing daily(LocalTime deliveryTime) {
        return new Timing(Frequency.DAILY, null, null, deliveryTime);
    }

    public static Timing weekly(DayOfWeek day, LocalTime deliveryTime) {
        return new Timing(Frequency.WEEKLY, day, null, deliveryTime);
    }

    public static Timing monthly(int day, LocalTime deliveryTime) {
        return new Timing(Frequency.MONTHLY, null, day, deliveryTime);
    }

    /**
     * Names what is wrong beyond the shape of each member, at {@code /dayOfWeek}, {@code /dayOfMonth} and {@code /deliveryTime}; a member
     * that is missing altogether is the caller's to name, except the day that the frequency needs.
     */
    public void check(FieldErrors errors) {
        if (frequency == Frequency.WEEKLY && dayOfWeek == null) {
            errors.add("/dayOfWeek", "required", "A weekly delivery needs its day, such as MONDAY.");
        }
        if (frequency == Frequency.MONTHLY && dayOfMonth == null) {
            errors.add("/dayOfMonth", "required", "A monthly delivery needs its day, 1 to 31.");
        }
        if (dayOfMonth != null && (dayOfMonth < 1 || dayOfMonth > LAST_DAY)) {
            errors.add(
                    "/dayOfMonth",
                    "range",
                    "Use 1 to 31; a shorter month's last day stands for a day it does not have.");
        }
        if (deliveryTime != null && (deliveryTime.getSecond() != 0 || deliveryTime.getNano() != 0)) {
            errors.add("/deliveryTime", "minutes", "Use hours and minutes only, such as 07:30.");
        }
    }
}
