package app.tollgate.ejb.casework;

/** What became of contacts that came from elsewhere: how many were made, and how many had the external id. */
public record TakenContacts(int created, int updated) {}
