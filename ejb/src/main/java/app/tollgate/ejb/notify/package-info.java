/**
 * Mail that leaves the product, and nothing else that does.
 *
 * <p>Owns {@code outbox_message}. Invariants: a message commits with the fact it tells of, exactly once per cause and recipient; it is
 * sent outside of every transaction, at least once, always under the same Message-ID; nothing from outside becomes a header line; a
 * demo's mail never leaves; a mail names its attachment, whose owner gives the bytes when it leaves. Bodies are forgotten when a message has left, because an invitation holds a secret. When the mail server is
 * away nothing is counted against a message: it leaves within a minute of the server's return. What is worth a mail is decided by the
 * features, whose events are observed here.
 */
package app.tollgate.ejb.notify;
