package app.tollgate.web.shared;

import app.tollgate.web.page.ProblemPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Chooses how a problem is told: as a document to programs, as a page to people. */
final class ProblemAnswers {

    private ProblemAnswers() {}

    static Response.ResponseBuilder of(Problem problem, HttpServletRequest request) {
        if (isForPeople(request, request.getRequestURI())) {
            return Response.fromResponse(ProblemPage.of(
                    problem.status(), problem.code(), problem.requestId(), request, request.getRequestURI()));
        }
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    static boolean isForPeople(HttpServletRequest request, String path) {
        String accept = request.getHeader("Accept");
        return !path.startsWith("/" + TollgateApplication.API)
                && accept != null
                && accept.contains(MediaType.TEXT_HTML);
    }
}
