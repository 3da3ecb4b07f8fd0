/**
 * What is delivered by itself, again and again: when it is due, and how far each delivery has come; and scheduled reports, the first such
 * thing.
 *
 * <p>Owns {@code schedule_plan}, {@code schedule_delivery}, {@code schedule_link} and {@code report_schedule}. Another feature plans with
 * {@link app.tollgate.ejb.schedule.Agenda} under a kind of its own, asks for its report when it observes
 * {@link app.tollgate.ejb.schedule.DeliveryDue}, hears of {@link app.tollgate.ejb.schedule.DeliveryUnsent}, and has no part in the rest. Invariants: one delivery of a plan for the same days, by a
 * unique index and by nothing that nodes believe; what is due is worked out from plan, zone and clock at every look and stored nowhere, so
 * that no change of zone, clock or timing can leave it stale; of several that were missed the last one is sent; asking for the report is one
 * commit with the note of it, and so are the report's end and its mails. Making reports belongs to {@code report}, sending mails and what
 * became of them to {@code notify}.
 */
package app.tollgate.ejb.schedule;
