package app.tollgate.api.pricing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a price would change, before it is added.
 *
 * @param before what holds on its first day as yet
 * @param until the last day it would hold, if another one follows it already
 * @param backdated whether its first day is over or has begun, so that only usage still to be reported is rated with it
 */
public record PricePreview(PriceRequest added, PriceView before, Optional<LocalDate> until, boolean backdated) {}
