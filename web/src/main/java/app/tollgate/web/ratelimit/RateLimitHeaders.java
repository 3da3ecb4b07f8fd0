package app.tollgate.web.ratelimit;

import app.tollgate.api.ratelimit.RateLimitDecision;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;

/**
 * Tells decisions in headers and, if one refused, as a problem.
 *
 * <p>{@code RateLimit} and {@code RateLimit-Policy} as in draft-ietf-httpapi-ratelimit-headers-10, {@code X-RateLimit-*} as commonly used.
 */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    /**
     * @param decisions the narrowest first
     * @throws ProblemException {@code rate-limited} if it refused
     */
    static void tell(List<RateLimitDecision> decisions, HttpServletResponse response) {
        RateLimitDecision first = decisions.get(0);
        String policies = policy(first);
        String states = state(first);
        for (RateLimitDecision wider : decisions.subList(1, decisions.size())) {
            policies += ", " + policy(wider);
            states += ", " + state(wider);
        }
        response.setHeader("RateLimit-Policy", policies);
        response.setHeader("RateLimit", states);
        response.setHeader("X-RateLimit-Limit", Long.toString(first.rule().tokens()));
        response.setHeader("X-RateLimit-Remaining", Long.toString(first.remaining()));
        response.setHeader("X-RateLimit-Reset", Long.toString(first.resetSeconds()));
        if (!first.allowed()) {
            throw new ProblemException(
                    ProblemCode.RATE_LIMITED,
                    "The limit is " + first.rule().tokens() + " requests in "
                            + first.rule().windowSeconds() + " seconds for this "
                            + first.rule().name() + "; wait " + first.retryAfterSeconds() + " s.",
                    List.of(),
                    Map.of("retryAfterSeconds", first.retryAfterSeconds()));
        }
    }

    private static String policy(RateLimitDecision decision) {
        return "\"" + decision.rule().name() + "\";q=" + decision.rule().tokens() + ";w="
                + decision.rule().windowSeconds();
    }

    private static String state(RateLimitDecision decision) {
        return "\"" + decision.rule().name() + "\";r=" + decision.remaining() + ";t=" + decision.resetSeconds();
    }
}
