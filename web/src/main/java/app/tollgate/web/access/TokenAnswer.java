package app.tollgate.web.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer of RFC 6749, 5.1; the life is in seconds. */
public record TokenAnswer(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn) {

    @Override
    public String toString() {
        return "TokenAnswer[]";
    }
}
