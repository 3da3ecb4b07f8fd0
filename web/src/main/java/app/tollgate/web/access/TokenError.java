package app.tollgate.web.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The refusal of RFC 6749, 5.2. */
public record TokenError(
        String error, @JsonProperty("error_description") String errorDescription) {}
