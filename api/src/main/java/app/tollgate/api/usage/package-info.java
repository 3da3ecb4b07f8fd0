/**
 * What the usage API says and answers.
 *
 * <p>Owns the words of a usage event and the counting of SMS segments, which is a rule of the GSM standard and not of a tenant. Money
 * and quantities leave as decimal strings in the unit of the price, counts and bytes as integers. It knows neither prices nor storage.
 */
package app.tollgate.api.usage;
