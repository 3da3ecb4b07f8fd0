package app.tollgate.api.shared;

/** What sort of caller acts. */
public enum ActorKind {
    USER,
    CLIENT,
    API_KEY,
    OPERATOR,
    SYSTEM
}
