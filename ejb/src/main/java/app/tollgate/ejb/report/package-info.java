/**
 * Reports: asked for, made by a job, kept for a month, downloaded.
 *
 * <p>Owns {@code report} and {@code report_chunk}. Invariants: a report shows the events of its days up to the receipt it was cut at and
 * no others, in the time zone of that moment, so that making it twice makes the same bytes; each piece of the file commits together with
 * the checkpoint behind it, under the token of the claim, so that a crash costs at most one piece and two nodes never write one file; a
 * tenant runs one report at a time. The job itself stands in {@code batch/report}; which events exist belongs to {@code usage}.
 */
package app.tollgate.ejb.report;
