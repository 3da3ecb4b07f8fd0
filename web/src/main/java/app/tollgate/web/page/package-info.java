/**
 * What every page is made of: views and their writer, the shell around them, words in two languages, figures and dates as people read
 * them, forms that lose nothing, and the static files.
 *
 * <p>Invariants: a page is rendered whole or not at all; every sentence stands in a bundle under {@code words}, in English and in
 * Spanish; pages hold no inline script or style; the rail shows only pages that exist and that the reader may open. It owns no data:
 * pages of the features call the boundaries.
 */
package app.tollgate.web.page;
