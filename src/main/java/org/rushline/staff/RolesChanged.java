package org.rushline.staff;

import org.rushline.platform.id.AccountId;

/** Somebody may do more or less than before. Fired inside the transaction that says so. */
public record RolesChanged(AccountId account) {}
