/** The contract of API keys: their format, what is said of a new one, what is shown of an old one. */
package app.tollgate.api.apikey;
