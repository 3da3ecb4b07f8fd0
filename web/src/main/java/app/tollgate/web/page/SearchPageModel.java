package app.tollgate.web.page;

import java.util.List;

/**
 * The answer of the settings search.
 *
 * @param query what was looked for
 * @param found the pages whose title or description holds it
 */
public record SearchPageModel(Shell shell, String query, List<Destination> found) {}
