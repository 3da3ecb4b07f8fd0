package app.tollgate.api.casework;

/**
 * What became of contacts that were put into a list.
 *
 * @param added how many were not in it before
 * @param contacts how many are in it now
 */
public record AddedContacts(int added, long contacts) {}
