/** Makes files of self-healed contacts by the job that makes all reports. */
package app.tollgate.batch.selfheal;
