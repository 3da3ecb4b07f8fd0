package app.tollgate.web.access;

import app.tollgate.web.page.Door;
import app.tollgate.web.page.Refusal;

/**
 * Setting the first password.
 *
 * @param token the one-time secret of the invitation's link
 */
public record AcceptInvitationPageModel(Door door, String token, Refusal refusal) {}
