package app.tollgate.web.access;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;

/**
 * One person of the team with everything that can be done.
 *
 * @param deactivating whether the question about deactivating stands open
 */
public record MemberPageModel(Shell shell, MemberRow member, boolean deactivating, Form form, Refusal refusal) {}
