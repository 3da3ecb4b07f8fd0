/**
 * The contract of what is delivered by itself, again and again: when, to whom, and what became of it.
 *
 * <p>Days and times are the tenant's own. A delivery is about the days just ended: the day before, the seven days before, or the month
 * before the day it is delivered on.
 */
package app.tollgate.api.schedule;
