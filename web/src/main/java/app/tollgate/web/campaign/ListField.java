package app.tollgate.web.campaign;

import app.tollgate.api.casework.ContactListView;
import java.util.List;

/**
 * What the field for a list offers.
 *
 * @param newest names to be offered while somebody types
 * @param similar where what was typed named no single list: those to choose from
 */
public record ListField(List<String> newest, List<ContactListView> similar) {}
