/**
 * How documents look on paper: pages of PDF, their text, tables and bars, and the words and figures on them.
 *
 * <p>Owns no tables. Invariants: what {@link app.tollgate.ejb.print.PdfPages} writes is PDF/A-1a with its fonts inside and every mark either
 * tagged or an artifact; the same content under the same description is the same bytes, since dates, ids and names of fonts come from the
 * description and never from a clock or chance. What is printed belongs to those who print: {@code invoice}, {@code report}.
 */
package app.tollgate.ejb.print;
