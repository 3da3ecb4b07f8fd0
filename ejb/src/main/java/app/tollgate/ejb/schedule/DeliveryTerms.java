package app.tollgate.ejb.schedule;

import java.util.List;

/**
 * How a delivery is to be sent, as its owner has it when the report is asked for.
 *
 * @param title what the mail is called, in the owner's or the tenant's own words
 * @param recipients mail addresses; none means the primary billing contact
 */
public record DeliveryTerms(String title, List<String> recipients, boolean skipIfEmpty) {}
