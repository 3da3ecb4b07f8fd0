package app.tollgate.web.page;

/**
 * A static file, ready to be sent.
 *
 * @param name last part of its address
 * @param type media type
 * @param bytes as they are
 * @param zipped the same through gzip
 */
record Asset(String name, String type, byte[] bytes, byte[] zipped) {}
