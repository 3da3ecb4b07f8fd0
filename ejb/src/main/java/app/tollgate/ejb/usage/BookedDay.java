package app.tollgate.ejb.usage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Where usage stands in the books.
 *
 * @param day the day it occurred on while that month is open, else the day it was received on
 * @param lateOf the closed month it came too late for
 */
record BookedDay(LocalDate day, Optional<YearMonth> lateOf) {}
