package app.tollgate.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the request id and the security headers on every answer, whoever makes it; also on refusals that come before any filter. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class EveryAnswer extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = EveryAnswer.class.getName();

    @Inject
    @ConfigProperty(name = "tollgate.public.url", defaultValue = "http://localhost:8080")
    private String publicUrl;

    private transient Map<String, String> headers;

    @Override
    public void init() {
        headers = AnswerHeaders.of(publicUrl);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(RequestIds.HEADER, RequestIds.of(request));
        headers.forEach(response::setHeader);
        request.setAttribute(ATTRIBUTE, response);
        chain.doFilter(request, response);
    }

    /** The answer to the call, for filters that would have to look an injected one up anew for each header. */
    public static HttpServletResponse of(ContainerRequestContext context) {
        return (HttpServletResponse) context.getProperty(ATTRIBUTE);
    }
}
