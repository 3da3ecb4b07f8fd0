package app.tollgate.api.wallet;

import app.tollgate.api.shared.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of a wallet's history.
 *
 * @param id stays the same while a sum of usage at the top still grows
 * @param at when it was posted; of a sum of usage, the last of it
 * @param amount what came in; below zero for what went out
 * @param balanceAfter what the wallet held right after it
 * @param reference of the payment; null if there is none
 */
public record WalletTransactionView(
        UUID id, Instant at, WalletTransactionKind kind, Money amount, Money balanceAfter, String reference) {}
