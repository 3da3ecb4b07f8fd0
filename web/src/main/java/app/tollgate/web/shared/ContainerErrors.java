package app.tollgate.web.shared;

import app.tollgate.api.shared.ProblemException;
import app.tollgate.web.page.ProblemPage;
import app.tollgate.web.page.View;
import app.tollgate.web.page.ViewWriter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;

/** Words what the container refuses by itself, before any resource is asked. */
@WebServlet(urlPatterns = "/-/container-error", asyncSupported = true)
public class ContainerErrors extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** What the container serves by itself (health, figures, the API's description) is read; it does not say so. */
    private static final String OF_EVERY_SERVLET = "GET";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        ProblemException refusal = Refusals.ofStatus(status instanceof Integer code ? code : 404);
        Problem problem = Problem.of(
                refusal.code(),
                refusal.getMessage(),
                new Problem.Request(RequestIds.of(request), path == null ? "/" : path.toString()),
                refusal.errors(),
                refusal.members());
        response.setStatus(problem.status());
        response.setHeader(RequestIds.HEADER, problem.requestId());
        if (problem.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED
                && !response.containsHeader(HttpHeaders.ALLOW)) {
            response.setHeader(HttpHeaders.ALLOW, OF_EVERY_SERVLET);
        }
        if (ProblemAnswers.isForPeople(request, problem.instance())) {
            response.setContentType("text/html;charset=UTF-8");
            View page = ProblemPage.view(
                    problem.status(), problem.code(), problem.requestId(), request, problem.instance());
            ViewWriter.render(page).writeTo(response.getOutputStream());
        } else {
            response.setContentType(Problem.MEDIA_TYPE);
            response.getOutputStream().write(JsonText.MAPPER.writeValueAsBytes(problem));
        }
    }
}
