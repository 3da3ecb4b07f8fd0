package app.tollgate.web.access;

import app.tollgate.web.page.Door;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;

/**
 * The door of the product.
 *
 * @param next address to go to afterwards
 * @param accepted whether a password has just been set
 */
public record SignInPageModel(Door door, Form form, Refusal refusal, String next, boolean accepted) {}
