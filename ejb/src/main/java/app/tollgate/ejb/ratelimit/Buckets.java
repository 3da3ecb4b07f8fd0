package app.tollgate.ejb.ratelimit;

import app.tollgate.api.ratelimit.RateLimitRule;
import io.github.bucket4j.Bucket;

/** Where token buckets live: in this node, or in a store shared by the cluster. Chosen by the CDI name of the bean. */
interface Buckets {

    /** The bucket of a subject, made full at first use and reshaped when the rule has changed. */
    Bucket get(String subject, RateLimitRule rule);
}
