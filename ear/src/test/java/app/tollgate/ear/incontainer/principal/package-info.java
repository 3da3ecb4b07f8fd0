/** A JAX-RS application and a bean of the tests' own, deployed beside the product's web module to say whom they see calling. */
package app.tollgate.ear.incontainer.principal;
