package app.tollgate.api.usage;

import app.tollgate.api.shared.Money;

/** What each kind of usage cost in a period; together they are the whole cost. */
public record UsageCosts(Money voice, Money sms, Money email, Money storage) {}
