/**
 * API keys: how they are made, changed, rotated, revoked and recognised.
 *
 * <p>Owns {@code api_key} of every tenant and {@code platform.api_key_index}. Invariants: a secret is shown once and rests as a hash; a
 * key never gives another key more than it has; what is revoked stays revoked; every change reaches every node within a second, also
 * for tokens issued before. What a key may call is decided in {@code web/access}, how often in {@code ratelimit}.
 */
package app.tollgate.ejb.apikey;
