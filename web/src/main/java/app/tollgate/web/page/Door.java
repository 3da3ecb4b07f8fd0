package app.tollgate.web.page;

/**
 * What stands around a page for somebody who is not signed in.
 *
 * @param path address of the page, to come back to after a choice of language or theme
 */
public record Door(Words words, Theme theme, String path) {}
