/**
 * Documents of what tenants used: a month's invoice, a month's statement, credit notes.
 *
 * <p>Owns {@code invoice}, {@code invoice_line}, {@code invoice_file} and {@code invoice_chunk}. Invariants: a month is closed once, in one
 * commit with its documents, their postings and the end of its intake; its lines add up to what is booked on its days, to the micro, and
 * cents appear once, in the total; numbers have no gap in a tenant, which the database itself refuses to break; nothing that was issued is
 * ever changed; a document is printed once and mailed in the commit that stores the print. It does not own what is booked ({@code usage}),
 * the money ({@code ledger}), which months are closed ({@code spending}) nor how mail leaves ({@code notify}).
 */
package app.tollgate.ejb.invoice;
