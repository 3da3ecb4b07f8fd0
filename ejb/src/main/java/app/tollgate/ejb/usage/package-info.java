/**
 * Billable facts: taken in, rated, summed and read.
 *
 * <p>Owns {@code usage_event}, {@code usage_rollup}, {@code usage_month} and {@code usage_storage_day}. Invariants: an event is stored
 * once by (source, sender's id), first wins, and never changes; rollups and months equal the sum of the events and of the storage days,
 * in every commit; an amount is rounded to the micro once; an adjustment leaves the original and its corrections at exactly what the
 * corrected quantity costs at the original's price. Stored bytes follow the reported changes in any order of arrival; a sum below zero
 * is read and charged as zero. It does not own prices ({@code pricing}), nor what a spent cap leads to.
 */
package app.tollgate.ejb.usage;
