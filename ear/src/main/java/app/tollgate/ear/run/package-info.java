/** Runs the built tollgate.jar out of the build; not part of the jar. */
package app.tollgate.ear.run;
