package app.tollgate.web.page;

/**
 * What a page resource answers: a template and the model it shows.
 *
 * @param template path below {@code src/main/jte} without its ending, such as {@code usage/usage}
 */
public record View(String template, Object model) {}
