package org.rushline.accounts;

import java.util.UUID;
import org.rushline.platform.id.AccountId;

/**
 * Someone who is signed in, as the database had them at most half a minute ago.
 *
 * @param session the session they are signed in with
 */
public record Person(AccountId id, String name, Role role, UUID session) {}
