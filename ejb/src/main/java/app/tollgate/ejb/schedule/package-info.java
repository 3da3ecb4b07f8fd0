/**
 * What is delivered by itself, again and again: when it is due, and which days it is about.
 */
package app.tollgate.ejb.schedule;
