package app.tollgate.ejb.notify;

/**
 * A file that a mail carries. It stays with the feature that stored it until the mail leaves, which asks for it by {@link AttachmentWanted}.
 *
 * @param reference what the owner finds it by, beginning with the owner's feature word and a slash
 * @param name as the recipient sees it
 * @param mediaType such as {@code application/pdf}
 */
public record Attachment(String reference, String name, String mediaType) {}
