package app.tollgate.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Chooses how a problem is told: as a document to programs, as a page to people. */
final class ProblemAnswers {

    private ProblemAnswers() {}

    static Response.ResponseBuilder of(Problem problem, HttpServletRequest request) {
        if (isForPeople(request)) {
            return Response.status(problem.status())
                    .type(MediaType.TEXT_HTML_TYPE)
                    .entity(page(problem));
        }
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    static boolean isForPeople(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return !request.getRequestURI().startsWith("/" + TollgateApplication.API)
                && accept != null
                && accept.contains(MediaType.TEXT_HTML);
    }

    private static String page(Problem problem) {
        return "<!doctype html><title>" + problem.title() + "</title><h1>" + problem.title() + "</h1><p>Request "
                + problem.requestId() + "</p>";
    }
}
