/**
 * Tests that run inside Payara Micro: what only the real container can show, such as injection, transactions, pools, timers and batch.
 *
 * <p>The server takes no EAR from Arquillian, so {@link app.tollgate.ear.incontainer.TestArchive} puts the EAR's own jars into a WAR, with
 * the data sources of its application.xml and a fresh database. All tests share that one deployment.
 */
package app.tollgate.ear.incontainer;
