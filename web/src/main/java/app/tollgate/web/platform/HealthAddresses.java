package app.tollgate.web.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Keeps the server's health checks to the addresses that MicroProfile Health gives them: the server answers every other one below
 * {@code /health} with the sum of all checks.
 */
@WebFilter(urlPatterns = "/health/*", asyncSupported = true)
public class HealthAddresses extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> CHECKS = Set.of("", "/live", "/ready", "/started");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isCheck(request.getPathInfo())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A slash at the end changes nothing, as everywhere. */
    static boolean isCheck(String path) {
        String check = path == null ? "" : path;
        return CHECKS.contains(check.endsWith("/") ? check.substring(0, check.length() - 1) : check);
    }
}
